import { z } from 'zod';

/**
 * The subscribe messages (订阅消息) that are sent, with the values that each offers and the fields that a template
 * has when its keywords are chosen in this order. WeChat numbers a template's fields by the keywords that were picked
 * in 小程序后台 → 订阅消息, so every merchant's fields may differ.
 */
export const messageTemplates = {
  paid: {
    variable: 'WECHAT_TEMPLATE_PAID',
    values: ['title', 'tickets', 'amountFen', 'orderNumber', 'paidAt', 'note'],
    fields: 'thing1=title number2=tickets amount3=amountFen character_string4=orderNumber thing5=note',
  },
  'visit-tomorrow': {
    variable: 'WECHAT_TEMPLATE_VISIT_TOMORROW',
    values: ['title', 'visitDate', 'window', 'note'],
    fields: 'thing1=title date2=visitDate thing3=note',
  },
  changed: {
    variable: 'WECHAT_TEMPLATE_CHANGED',
    values: ['title', 'visitDate', 'window', 'note'],
    fields: 'thing1=title date2=visitDate thing3=note',
  },
  refunded: {
    variable: 'WECHAT_TEMPLATE_REFUNDED',
    values: ['title', 'amountFen', 'refundNumber', 'refundedAt', 'note'],
    fields: 'thing1=title amount2=amountFen time3=refundedAt thing4=note',
  },
  'waiting-offer': {
    variable: 'WECHAT_TEMPLATE_WAITING_OFFER',
    values: ['title', 'visitDate', 'window', 'places', 'offerEndsAt', 'note'],
    fields: 'thing1=title date2=visitDate time3=offerEndsAt thing4=note',
  },
  'points-ending': {
    variable: 'WECHAT_TEMPLATE_POINTS_ENDING',
    values: ['title', 'points', 'lastDate', 'note'],
    fields: 'thing1=title number2=points date3=lastDate thing4=note',
  },
  'gift-deadline': {
    variable: 'WECHAT_TEMPLATE_GIFT_DEADLINE',
    values: ['title', 'place', 'pickUpUntilDate', 'note'],
    fields: 'thing1=title thing2=place date3=pickUpUntilDate thing4=note',
  },
  'gift-shipped': {
    variable: 'WECHAT_TEMPLATE_GIFT_SHIPPED',
    values: ['title', 'carrier', 'trackingNumber', 'note'],
    fields: 'thing1=title thing2=carrier character_string3=trackingNumber thing4=note',
  },
  'loss-found': {
    variable: 'WECHAT_TEMPLATE_LOSS_FOUND',
    values: ['title', 'place', 'note'],
    fields: 'thing1=title thing2=place thing3=note',
  },
  'claim-closed': {
    variable: 'WECHAT_TEMPLATE_CLAIM_CLOSED',
    values: ['title', 'outcome', 'note'],
    fields: 'thing1=title thing2=note',
  },
} as const satisfies Record<string, { variable: string; values: readonly string[]; fields: string }>;

export type MessageKind = keyof typeof messageTemplates;
export const messageKinds = Object.keys(messageTemplates) as MessageKind[];

export interface MessageTemplate {
  id: string;
  /** Which value stands in which field of the template: `thing1` → `title`. */
  fields: Record<string, string>;
}

const FIELD_KINDS =
  'thing|character_string|letter|number|symbol|phrase|name|amount|phone_number|car_number|time|date';
const FIELD = new RegExp(`^((?:${FIELD_KINDS})\\d{1,2})=([A-Za-z]+)$`);

/** Reads `<template id>` or `<template id> thing1=title amount2=amountFen …`. */
export const messageTemplate = (kind: MessageKind) =>
  z
    .string()
    .trim()
    .transform((text, context): MessageTemplate => {
      const [id = '', ...given] = text.split(/\s+/);
      const { values, fields: usual } = messageTemplates[kind];
      if (!/^[\w-]{8,64}$/.test(id)) context.addIssue('must begin with the id of a template');
      const fields: Record<string, string> = {};
      for (const pair of given.length > 0 ? given : usual.split(' ')) {
        const [, field, value] = FIELD.exec(pair) ?? [];
        if (field && value && (values as readonly string[]).includes(value)) fields[field] = value;
        else context.addIssue(`names fields such as thing1=title, with the values ${values.join(', ')}`);
      }
      return { id, fields };
    })
    .optional();

// Strapi loads every file of config/ and wants a default export.
export default messageTemplates;
