/* Plots of counts by day or class. Each is a picture; the table beside it says the same to everybody. */
import { language } from '../base/time.js';

const HEIGHT = 200;
const drawn = new Map();

/**
 * series: [{ label, values, colour }], one upon the other; colour names a custom property of the style sheet.
 * below: shorter labels for the axis, and the room that each needs.
 */
export function bars(card, labels, series, below = { labels, space: 64 }) {
  draw(card, labels, series, stacked(series), (uPlot) => uPlot.paths.bars({ size: [0.7, 48] }), true, below);
}

/** One line for each series; a value that is null is a gap. */
export function lines(card, labels, series) {
  draw(card, labels, series, series.map((one) => one.values), () => undefined, false, { labels, space: 64 });
}

function draw(card, labels, series, heights, paths, filled, below) {
  const holder = card.querySelector('.plot');
  drawn.get(card)?.destroy();
  legend(card, series);
  const point = card.querySelector('.plot-point');
  point.textContent = '';
  const style = getComputedStyle(document.documentElement);
  const colour = (name) => style.getPropertyValue(name).trim();
  const order = series.map((one, i) => i).reverse();
  const axis = { stroke: colour('--ink-quiet'), font: '12px system-ui, sans-serif', ticks: { show: false } };
  const plot = new uPlot(
    {
      width: holder.clientWidth,
      height: HEIGHT,
      legend: { show: false },
      cursor: { y: false, drag: { x: false, y: false }, points: filled ? { show: false } : {} },
      scales: {
        x: { time: false, range: () => [-0.5, labels.length - 0.5] },
        y: { range: (u, min, max) => [0, Math.max(1, (max ?? 0) * 1.08)] },
      },
      axes: [
        { ...axis, grid: { show: false }, size: 28, space: below.space, values: (u, ticks) => ticks.map((i) => below.labels[i] ?? '') },
        { ...axis, grid: { stroke: colour('--line'), width: 1 }, size: 52, values: (u, ticks) => ticks.map(whole) },
      ],
      series: [
        {},
        ...order.map((i) => ({
          stroke: colour(series[i].colour),
          fill: filled ? colour(series[i].colour) : undefined,
          width: filled ? 0 : 2,
          paths: paths(uPlot),
          points: { show: !filled, size: 5, fill: colour(series[i].colour) },
        })),
      ],
      hooks: { setCursor: [(u) => say(point, labels, series, u.cursor.idx)] },
    },
    [labels.map((label, i) => i), ...order.map((i) => heights[i])],
    holder,
  );
  drawn.set(card, plot);
  watch(card, holder);
}

function stacked(series) {
  const sums = [];
  series.forEach((one) => {
    const below = sums.at(-1);
    sums.push(one.values.map((value, i) => (value ?? 0) + (below?.[i] ?? 0)));
  });
  return sums;
}

function legend(card, series) {
  card.querySelector('.plot-legend').replaceChildren(
    ...series.map((one) => {
      const item = document.createElement('li');
      const mark = document.createElement('span');
      mark.className = `legend-mark mark${one.colour}`;
      item.append(mark, one.label);
      return item;
    }),
  );
}

/** What stands under the pointer, in words. */
function say(point, labels, series, idx) {
  point.textContent =
    idx === null || idx === undefined
      ? ''
      : `${labels[idx]}: ${series.map((one) => `${one.label} ${one.say ? one.say(one.values[idx]) : (one.values[idx] ?? '–')}`).join(' · ')}`;
}

const watched = new WeakSet();

function watch(card, holder) {
  if (!watched.has(holder)) {
    watched.add(holder);
    new ResizeObserver(() => {
      const width = holder.clientWidth;
      const plot = drawn.get(card);
      if (width > 0 && plot && plot.width !== width) {
        plot.setSize({ width, height: HEIGHT });
      }
    }).observe(holder);
  }
}

const whole = (value) => (Number.isInteger(value) ? value.toLocaleString(language) : '');
