import { Input, Text, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useRef, useState } from 'react';
import { reportComment, useComments, useOwnUnshown, writeComment } from '@/api/engagement';
import type { Article, Comment } from '@/api/types';
import { Action } from '@/components/action';
import { Tap } from '@/components/tap';
import { useTranslate } from '@/i18n';
import { formatMoment } from '@/i18n/dates';
import { useLocale } from '@/i18n/locale';
import { type Attempt, attemptAfter, attemptFor } from '@/lib/attempt';
import { sayError } from '@/lib/say-error';

const LONGEST = 300;

function say(title: string | null): void {
  if (title) Taro.showToast({ title, icon: 'none' });
}

/** Only its writer sees it: it waits, or an editor took it out of sight. */
function OwnComment({ comment }: { comment: Comment }) {
  const t = useTranslate();
  const locale = useLocale();
  return (
    <View id={`own-${comment.documentId}`} className="comment comment--own">
      <View className="comment__head">
        <Text className="comment__state">
          {t(comment.state === 'held' ? 'comment.waiting' : 'comment.taken-down')}
        </Text>
        <Text className="comment__time">{formatMoment(comment.at, locale)}</Text>
      </View>
      <Text className="comment__text">{comment.text}</Text>
    </View>
  );
}

function OneComment({ comment }: { comment: Comment }) {
  const t = useTranslate();
  const locale = useLocale();
  const report = async () => {
    const { confirm } = await Taro.showModal({
      title: t('comment.report'),
      content: t('comment.report.hint'),
    });
    if (!confirm) return;
    await reportComment(comment.documentId).then(
      () => say(t('comment.reported')),
      (error: unknown) => say(sayError(error)),
    );
  };
  return (
    <View className="comment">
      <View className="comment__head">
        <Text className="comment__name">{comment.nickname ?? t('comment.guest')}</Text>
        <Text className="comment__time">{formatMoment(comment.at, locale)}</Text>
        <Tap id={`report-${comment.documentId}`} className="comment__report" onTap={report}>
          <Text>{t('comment.report')}</Text>
        </Tap>
      </View>
      <Text className="comment__text">{comment.text}</Text>
    </View>
  );
}

function Write({ articleId, onWritten }: { articleId: string; onWritten: () => void }) {
  const t = useTranslate();
  const [text, setText] = useState('');
  const [busy, setBusy] = useState(false);
  const attempt = useRef<Attempt | null>(null);
  const send = async () => {
    const current = attemptFor(text.trim(), attempt.current);
    attempt.current = current;
    setBusy(true);
    try {
      const { state } = await writeComment(articleId, text.trim(), current.idempotencyKey);
      attempt.current = null;
      setText('');
      say(t(state === 'shown' ? 'comment.shown' : 'comment.held'));
      onWritten();
    } catch (error) {
      attempt.current = attemptAfter(error, current);
      say(sayError(error));
    } finally {
      setBusy(false);
    }
  };
  return (
    <View className="comments__write">
      <Input
        id="comment-text"
        className="comments__input"
        value={text}
        maxlength={LONGEST}
        placeholder={t('comment.hint')}
        onInput={({ detail }) => setText(detail.value)}
      />
      <Action id="comment-send" busy={busy} disabled={text.trim() === ''} onTap={send}>
        {t('comment.send')}
      </Action>
    </View>
  );
}

/** What visitors wrote, the newest first, and a line to write on. */
export function Comments({ article }: { article: Article }) {
  const t = useTranslate();
  const { data, mutate } = useComments(article.documentId);
  const { data: own = [], mutate: mutateOwn } = useOwnUnshown(article.documentId);
  const comments = data?.data ?? [];
  const total = data?.meta?.pagination?.total ?? comments.length;
  if (!article.commentsOpen && comments.length + own.length === 0) return null;
  const onWritten = () => {
    mutate();
    mutateOwn();
  };
  return (
    <View id="comments" className="comments">
      <Text className="comments__title">
        {total > 0 ? t('comment.count', { count: total }) : t('comment.title')}
      </Text>
      {article.commentsOpen && <Write articleId={article.documentId} onWritten={onWritten} />}
      {own.map((comment) => (
        <OwnComment key={comment.documentId} comment={comment} />
      ))}
      {comments.length + own.length === 0 && <Text className="comments__none">{t('comment.none')}</Text>}
      {comments.map((comment) => (
        <OneComment key={comment.documentId} comment={comment} />
      ))}
    </View>
  );
}
