/** Texts of comparisons made in the browser, separate so that it loads no others. */
export const ukCompare = {
  notStated: 'У збірці не вказано',
  caption: 'Порівняння',
  wholePractice: 'Про практику загалом',
  ready: 'Порівняння готове.',
  one: 'Один стовпець. Виберіть ще — до чотирьох.',
  many: 'Поруч уміщуються чотири: показано перші.',
} as const;
