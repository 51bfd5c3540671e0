interface UsersPermissions {
  contentTypes: {
    user: {
      schema: {
        attributes: Record<string, Record<string, unknown>>;
        config: Record<string, unknown>;
        pluginOptions?: Record<string, unknown>;
        indexes?: { name: string; columns: string[] }[];
      };
    };
  };
}

/** Members are known by nickname and phone; Strapi would list their made-up account names and e-mails. */
const LIST = {
  settings: {
    bulkable: true,
    filterable: true,
    searchable: true,
    mainField: 'nickname',
    defaultSortBy: 'createdAt',
    defaultSortOrder: 'DESC',
    pageSize: 20,
  },
  layouts: { list: ['id', 'nickname', 'phone', 'role', 'blocked', 'createdAt'] },
};

/**
 * A member is a users-permissions user that WeChat knows. The unique index on openid is in the database, because
 * two first logins of one visitor may run at the same moment.
 */
export default (plugin: UsersPermissions) => {
  const { schema } = plugin.contentTypes.user;
  const { attributes } = schema;
  schema.config = { ...schema.config, ...LIST };
  schema.pluginOptions = {
    ...schema.pluginOptions,
    form: { uid: 'plugin::users-permissions.user', sections: [] },
  };
  // Looked for by phone at the desk.
  schema.indexes = [...(schema.indexes ?? []), { name: 'up_users_phone_index', columns: ['phone'] }];
  Object.assign(attributes, {
    email: { ...attributes.email, required: false },
    openid: { type: 'string', configurable: false, private: true, column: { unique: true } },
    unionid: { type: 'string', configurable: false, private: true },
    nickname: { type: 'string', maxLength: 64 },
    phone: { type: 'string', maxLength: 32 },
  });
  return plugin;
};
