import './viewfinder.scss';

interface Words {
  hint: string;
  close: string;
  light: string;
}

export interface Viewfinder {
  video: HTMLVideoElement;
  /** Resolves when the inspector closes it. */
  closed: Promise<null>;
  /** Shows the switch of the camera's light. */
  offerLight(turn: (on: boolean) => void): void;
  remove(): void;
}

function element<Tag extends 'div' | 'button' | 'video' | 'p'>(tag: Tag, part: string) {
  const made = document.createElement(tag);
  made.className = `viewfinder__${part}`;
  return made;
}

function button(id: string, word: string, onClick: () => void): HTMLButtonElement {
  const made = element('button', 'button');
  made.id = id;
  made.type = 'button';
  made.textContent = word;
  made.addEventListener('click', onClick);
  return made;
}

/** What the camera sees, from edge to edge, with a frame to aim with. Taro has no component for it on H5. */
export function openViewfinder(words: Words): Viewfinder {
  const root = document.createElement('div');
  root.className = 'viewfinder';
  root.id = 'viewfinder';
  root.setAttribute('role', 'dialog');
  root.setAttribute('aria-label', words.hint);
  const video = element('video', 'picture');
  // Without these iPhones show their own player, or nothing.
  video.muted = true;
  video.playsInline = true;
  video.setAttribute('playsinline', '');
  const hint = element('p', 'hint');
  hint.textContent = words.hint;
  const bar = element('div', 'bar');
  const closed = new Promise<null>((resolve) => {
    bar.append(button('viewfinder-close', words.close, () => resolve(null)));
  });
  root.append(video, element('div', 'frame'), hint, bar);
  document.body.append(root);
  return {
    video,
    closed,
    offerLight(turn) {
      let on = false;
      const light = button('viewfinder-light', words.light, () => {
        on = !on;
        light.setAttribute('aria-pressed', String(on));
        turn(on);
      });
      light.setAttribute('aria-pressed', 'false');
      bar.prepend(light);
    },
    remove: () => root.remove(),
  };
}
