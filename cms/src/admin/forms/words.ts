import { type FormSection, type FormWords, systemWords } from '../../kernel/content-form';

type Language = 'zh' | 'en';
type Messages = Record<string, string>;

function messagesBelow(prefix: string, words: FormWords, language: Language): Messages {
  const messages: Messages = {};
  for (const [field, byLanguage] of Object.entries(words)) {
    const [label, help, placeholder] = byLanguage[language];
    messages[`${prefix}.${field}`] = label;
    if (help) messages[`${prefix}.${field}.help`] = help;
    if (placeholder) messages[`${prefix}.${field}.placeholder`] = placeholder;
  }
  return messages;
}

/** Where Strapi's content manager looks for the label of a content type's field. */
export const contentTypePrefix = (uid: string) => `content-manager.content-types.${uid}`;
export const componentPrefix = (uid: string) => `content-manager.components.${uid}`;

/** Messages for a content type's form and list: labels, help, placeholders and the headings of its sections. */
export function contentTypeMessages(
  uid: string,
  words: FormWords,
  language: Language,
  sections: readonly FormSection[] = [],
): Messages {
  const prefix = contentTypePrefix(uid);
  return {
    ...messagesBelow(prefix, { ...systemWords, ...words }, language),
    ...Object.fromEntries(
      sections.map((section) => [`${prefix}.sections.${section.above}`, section[language][0]]),
    ),
  };
}

export const componentMessages = (
  components: Readonly<Record<string, FormWords>>,
  language: Language,
): Messages =>
  Object.assign(
    {},
    ...Object.entries(components).map(([uid, words]) => messagesBelow(componentPrefix(uid), words, language)),
  );
