module.exports = {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts', '**/*.test.tsx'],
  transform: {'\\.tsx?$|/@faker-js/.*\\.js$': '<rootDir>/build/jest-transform.cjs'},
  // faker comes as ES modules only, which jest reads natively from Node 24 on.
  transformIgnorePatterns: ['/node_modules/(?!@faker-js/)'],
};
