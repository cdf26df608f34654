/*
 * On every page «/» goes to the search field of the page or its header; if the header has only a link, to the search page.
 */
addEventListener('keydown', (event) => {
  const isTyping = (event.target as Element).matches('input, textarea, select, [contenteditable]');
  if (event.key !== '/' || isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
  const ways = document.querySelectorAll<HTMLElement>('[data-search-field], #header-q, .head-search');
  const way = [...ways].find((one) => one.checkVisibility());
  if (!way) return;
  event.preventDefault();
  if (!(way instanceof HTMLInputElement)) return way.click();
  way.focus();
  way.select();
});
