/**
 * Whether one can be a member here: log in, buy, see tickets. The server knows visitors through WeChat only, so the
 * builds for Alipay, Douyin, Baidu and QQ show the attraction and say where to buy (docs/decisions/0016-platforms.md).
 */
export const hasMembers = false as boolean;
