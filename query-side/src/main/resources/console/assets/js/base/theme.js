/* Before the first paint: Tabler's colours follow an attribute, not the system. A classic script, so that it blocks. */
(() => {
  const root = document.documentElement;
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const apply = () => {
    const chosen = root.dataset.theme;
    const isDark = chosen === 'dark' || (chosen !== 'light' && dark.matches);
    root.setAttribute('data-bs-theme', isDark ? 'dark' : 'light');
  };
  apply();
  dark.addEventListener('change', apply);
  addEventListener('pagedesk:theme', apply);
})();
