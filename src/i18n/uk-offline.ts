/** What the foot of a page says of reading without a network; a file of its own, as every page loads it. */
export const ukOffline = {
  ready: 'Сайт збережено: його можна читати й без мережі.',
  partly: (pages: number, all: number) => `Без мережі відкриється не все: збережено сторінок ${pages} із ${all}.`,
  noSearch: 'Пошук без мережі не працюватиме.',
  nothing: 'Зберегти сайт для читання без мережі не вдалося.',
  savesData: 'Браузер заощаджує дані, тому без мережі відкриються лише сторінки, які ви вже відкривали.',
  newer: 'Є новіша версія сайту.',
  update: 'Оновити',
  away: 'Мережі немає: показано збережене.',
  awayUnkept: 'Мережі немає, і сайт на цьому пристрої не збережено.',
  stale: 'Мережа не відповідає: показано збережену сторінку.',
} as const;
