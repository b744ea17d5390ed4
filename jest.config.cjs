module.exports = {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts', '**/*.test.tsx'],
  transform: {'\\.tsx?$': '<rootDir>/build/jest-transform.cjs'},
};
