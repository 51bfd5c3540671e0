import { View } from '@tarojs/components';
import type { CSSProperties, PropsWithChildren } from 'react';
import './index.scss';

interface TapProps {
  id?: string;
  className?: string;
  /** What a screen reader says; needed where the content is not words. */
  label?: string;
  role?: 'button' | 'tab' | 'radio' | 'link' | 'gridcell' | 'checkbox';
  selected?: boolean;
  /** Of a checkbox. */
  checked?: boolean;
  disabled?: boolean;
  style?: CSSProperties;
  onTap: () => void;
}

/** Browsers can be used without touching: focus and Enter. Mini-programs have neither. */
function keyboardProps(onTap: () => void, disabled: boolean) {
  if (process.env.TARO_ENV !== 'h5' || disabled) return {};
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    onTap();
  };
  // In small letters: Taro makes an attribute `tab-index` of `tabIndex`, which no browser knows.
  return { tabindex: 0, onKeyDown };
}

/** One choice of several is `checked` to a screen reader, a tab or a day is `selected`; a button is `pressed`. */
function chosenProps(role: TapProps['role'], selected?: boolean, checked?: boolean) {
  const chosen = checked ?? selected;
  if (chosen === undefined) return {};
  if (role === 'radio' || role === 'checkbox') return { 'aria-checked': String(chosen) };
  return role === 'tab' || role === 'gridcell'
    ? { 'aria-selected': String(chosen) }
    : { 'aria-pressed': String(chosen) };
}

/** Anything that can be tapped: one way to press, to be disabled and to be announced. */
export function Tap({
  id,
  className = '',
  label,
  role = 'button',
  selected,
  checked,
  disabled,
  style,
  onTap,
  children,
}: PropsWithChildren<TapProps>) {
  const isDisabled = disabled === true;
  return (
    <View
      id={id}
      className={`tap ${isDisabled ? 'tap--disabled' : ''} ${className}`}
      role={role}
      aria-label={label}
      aria-disabled={isDisabled ? 'true' : undefined}
      {...chosenProps(role, selected, checked)}
      hoverClass={isDisabled ? 'none' : 'tap--pressed'}
      hoverStayTime={80}
      style={style}
      onClick={isDisabled ? undefined : onTap}
      {...keyboardProps(onTap, isDisabled)}
    >
      {children}
    </View>
  );
}
