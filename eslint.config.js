'use strict';

const lwc = require('@salesforce/eslint-config-lwc');

module.exports = [
    { ignores: ['**/node_modules/**', '**/target/**'] },
    ...lwc.configs.recommended.map((config) => ({ ...config, files: ['**/lwc/**/*.js'] })),
    {
        files: ['**/lwc/**/*.js'],
        rules: {
            'no-console': 'error',
            'no-eval': 'error',
            '@lwc/lwc/no-inner-html': 'error',
            '@lwc/lwc/no-async-operation': 'error'
        }
    },
    {
        files: ['**/__tests__/**/*.js'],
        languageOptions: {
            globals: { afterEach: 'readonly', beforeEach: 'readonly', describe: 'readonly', expect: 'readonly', it: 'readonly', jest: 'readonly' }
        },
        rules: { '@lwc/lwc/no-async-operation': 'off' }
    }
];
