import query from '@tanstack/eslint-plugin-query'
import hooks from 'eslint-plugin-react-hooks'
import tseslint from 'typescript-eslint'

const SERVER_STATE = ['canvas', 'domain', 'lib']
const FEATURE = ['plan', 'peer-reviews', 'assignments', 'domain', 'ui', 'lib']
const PAGE = ['reviewers', 'received', 'allocation', 'exchange', 'progress', 'session', ...FEATURE]

// folder -> the folders it may import through '#src/...' (docs/decisions/001-folders.md)
const MAY_IMPORT = {
  lib: [],
  domain: ['lib'],
  canvas: ['domain', 'lib'],
  ui: ['lib'],
  session: [...SERVER_STATE, 'ui'],
  assignments: SERVER_STATE,
  'peer-reviews': ['assignments', ...SERVER_STATE],
  plan: ['peer-reviews', 'assignments', 'domain', 'ui', 'lib'],
  reviewers: FEATURE,
  received: [...FEATURE, 'session'],
  allocation: FEATURE,
  exchange: FEATURE,
  progress: FEATURE,
  activity: PAGE,
  home: PAGE,
  matrix: PAGE,
  submission: PAGE,
  app: ['activity', 'home', 'matrix', 'submission', 'session', 'canvas', 'domain', 'ui', 'lib'],
}
const folders = Object.keys(MAY_IMPORT)

// The same for the server: the two that answer requests meet in app.ts alone.
const SERVER_MAY_IMPORT = {
  distribution: [],
  store: ['distribution'],
  canvas: ['distribution', 'store'],
  gateway: ['store'],
}
const serverFolders = Object.keys(SERVER_MAY_IMPORT)

const UPWARDS = {
  regex: '^\\.\\./',
  message: 'Leave a folder with #src/... or #server/..., never with ../',
}
const BARRELS = {
  regex: '^@mui/(material|icons-material)$',
  message: 'Import the one file, e.g. @mui/material/Button: a barrel slows the build down.',
}

const boundaries = folders.map((folder) => ({
  files: [`src/${folder}/**/*.{ts,tsx}`],
  ignores: ['**/*.test.{ts,tsx}'],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          UPWARDS,
          BARRELS,
          { regex: '^#(src/testing|server)/', message: 'Only tests may import this.' },
          ...folders
            .filter((other) => other !== folder && !MAY_IMPORT[folder].includes(other))
            .map((other) => ({
              // A regex, because a `group` pattern that starts with # is read as a comment.
              regex: `^#src/${other}/`,
              message: `${folder}/ may not import ${other}/ (docs/decisions/001-folders.md).`,
            })),
          ...(folder === 'domain' || folder === 'lib'
            ? [{ regex: '^(react|@mui|@tanstack)', message: `${folder}/ is plain TypeScript.` }]
            : []),
        ],
      },
    ],
  },
}))

const SERVER_ALONE = {
  regex: '^#(src|server/testing)/',
  message: 'The server shares nothing with the app.',
}

const serverBoundaries = serverFolders.map((folder) => ({
  files: [`server/${folder}/**/*.ts`],
  ignores: ['**/*.test.ts'],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          UPWARDS,
          SERVER_ALONE,
          ...serverFolders
            .filter((other) => other !== folder && !SERVER_MAY_IMPORT[folder].includes(other))
            .map((other) => ({
              regex: `^#server/${other}/`,
              message: `server/${folder}/ may not import server/${other}/ (docs/architecture.md).`,
            })),
        ],
      },
    ],
  },
}))

export default tseslint.config(
  { ignores: ['dist', 'data', '**/*.js', 'test-results', 'playwright-report'] },
  tseslint.configs.strictTypeChecked,
  query.configs['flat/recommended-strict'],
  { ...hooks.configs.flat.recommended, files: ['src/**', 'bench/**'] },
  {
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // Speaks to the React Compiler, which this build does not use.
      'react-hooks/incompatible-library': 'off',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
    },
  },
  ...boundaries,
  {
    files: ['server/**/*.ts'],
    ignores: ['**/*.test.ts', 'server/testing/**'],
    rules: {
      'no-restricted-imports': ['error', { patterns: [UPWARDS, SERVER_ALONE] }],
    },
  },
  ...serverBoundaries,
  {
    files: ['**/*.test.{ts,tsx}', 'src/testing/**', 'server/testing/**', 'e2e/**', 'bench/**'],
    rules: {
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      'no-restricted-syntax': [
        'error',
        {
          selector: "Literal[value='data-testid'], Identifier[name=/ByTestId$/]",
          message: 'Find by role and name; if that cannot find it, mend the markup.',
        },
      ],
    },
  },
)
