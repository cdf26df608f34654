/** Interface words of the e-book alone. */
export const ukEpub = {
  cover: 'Обкладинка',
  landmarks: 'Орієнтири',
  pages: 'Сторінки друкованої книжки',
  pagesAndCover: 'Позначено сторінки книжки А5. Обкладинка має опис.',
} as const;
