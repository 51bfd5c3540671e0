-- WeChat Pay could not pay it out: the money is in the merchant's account, and staff paid the visitor by other means.
alter table refunds add column paid_by_hand boolean not null default false;
