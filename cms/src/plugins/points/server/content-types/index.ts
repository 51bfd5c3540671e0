import { ruleSet } from './rule-set';

export const contentTypes = { 'rule-set': ruleSet };
