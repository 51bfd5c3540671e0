import { describe, expect, test } from 'vitest';
import { contactProblem } from './contact-fields';

describe('how the desk reaches a visitor', () => {
  test.each([
    ['13800138000', null],
    ['+44 20 7946 0958', null],
    ['0571-8888', null],
    ['1380', 'phone'],
    ['问我', 'phone'],
  ])('%s', (phone, problem) => {
    expect(contactProblem({ name: '林', phone, text: '' })).toBe(problem);
  });

  test('a name comes first', () => {
    expect(contactProblem({ name: '  ', phone: '', text: '' })).toBe('name');
  });
});
