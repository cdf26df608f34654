export const CONTENT_FOLDER = process.env.CONTENT_DIR || 'content';
