/* On a phone the way through the screens is longer than the screen: where one is stays in sight. */
document.querySelector('.side [aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'center' });
