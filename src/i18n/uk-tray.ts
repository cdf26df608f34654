/** Texts of the route on every page, separate so that the browser loads no others. */
export const ukTray = {
  title: 'Мій маршрут',
  add: 'у мій маршрут',
  isIn: 'у моєму маршруті',
  plan: 'План візиту',
  compare: 'Порівняти',
  added: 'Додано до маршруту.',
  takenIn: 'Додано всю практику замість її проєктів.',
  removed: 'Прибрано з маршруту.',
  full: 'Не додано: у маршруті вже 12 пунктів. Спершу приберіть щось.',
  within: 'Уже є: у маршруті вся ця практика.',
  unkept: 'Браузер нічого не зберігає: маршрут є лише в адресі.',
} as const;
