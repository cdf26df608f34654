/** What the foot of a page says of reading without a network; a file of its own, as every page loads it. */
export const ukOffline = {
  ready: 'Сайт збережено: його можна читати й без мережі.',
  newer: 'Є новіша версія сайту.',
  update: 'Оновити',
  away: 'Мережі немає: показано збережене.',
} as const;
