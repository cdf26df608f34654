/** Texts of comparisons made in the browser, separate so that it loads no others. */
export const ukCompare = {
  notStated: 'У збірці не вказано',
  caption: 'Порівняння',
  wholePractice: 'Про практику загалом',
  ready: 'Порівняння готове.',
  one: 'Тут лише один стовпець. Додайте в «Мій маршрут» ще одну, дві або три практики чи проєкти.',
  many: 'Показано перші чотири: більше поруч не вміщується.',
} as const;
