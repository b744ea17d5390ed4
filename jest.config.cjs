module.exports = {
  testEnvironment: 'node',
  // Half of the time is spent waiting for Chromium or a second core: one worker fewer, as jest has it by itself, is one of two.
  maxWorkers: '100%',
  // A test fails by what it finds, not by how busy the machine is.
  testTimeout: 120_000,
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts', '**/*.test.tsx'],
  transform: {'\\.tsx?$|/@faker-js/.*\\.js$': '<rootDir>/build/jest-transform.cjs'},
  // faker comes as ES modules only, which jest reads natively from Node 24 on.
  transformIgnorePatterns: ['/node_modules/(?!@faker-js/)'],
};
