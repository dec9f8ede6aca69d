import { expect, test } from 'vitest';
import { CHECKED, HELPLINES } from './helplines.ts';

test('every helpline can be rung, says when and for what', () => {
  for (const { number, when, for: what } of HELPLINES) {
    expect(number.replaceAll(' ', '')).toMatch(/^(\d{3}|\d{5,6}|0\d{6,10})$/);
    expect(when && what).toBeTruthy();
  }
});
test('no helpline is from the ranges kept for drama', () => {
  for (const { number } of HELPLINES)
    expect(number.replaceAll(' ', '')).not.toMatch(/^(0121496|02079460|07700900|0808157)/);
});
test('the numbers carry the date they were looked over', () => expect(CHECKED).toMatch(/^\d{4}-\d{2}-\d{2}$/));
