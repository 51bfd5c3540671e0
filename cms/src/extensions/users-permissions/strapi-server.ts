interface UsersPermissions {
  contentTypes: { user: { schema: { attributes: Record<string, Record<string, unknown>> } } };
}

/**
 * A member is a users-permissions user that WeChat knows. The unique index on openid is in the database, because
 * two first logins of one visitor may run at the same moment.
 */
export default (plugin: UsersPermissions) => {
  const { attributes } = plugin.contentTypes.user.schema;
  Object.assign(attributes, {
    email: { ...attributes.email, required: false },
    openid: { type: 'string', configurable: false, private: true, column: { unique: true } },
    unionid: { type: 'string', configurable: false, private: true },
    nickname: { type: 'string', maxLength: 64 },
    phone: { type: 'string', maxLength: 32 },
  });
  return plugin;
};
