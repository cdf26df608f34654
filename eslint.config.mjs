import js from '@eslint/js';
import { defineConfig } from 'eslint/config';
import astro from 'eslint-plugin-astro';
import tseslint from 'typescript-eslint';

export default defineConfig(
  { ignores: ['dist', '.dist.*', '.astro', '.cache'] },
  js.configs.recommended,
  ...tseslint.configs.strict,
  ...astro.configs.recommended,
  {
    rules: {
      // NUL and its like are what the reader of entries looks for.
      'no-control-regex': 'off',
      '@typescript-eslint/no-non-null-assertion': 'error',
    },
  },
);
