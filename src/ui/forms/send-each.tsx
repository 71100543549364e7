interface SendEachProps {
  words: {
    readonly heading: string;
    readonly waiting: string;
    readonly sending: string;
    readonly making: string;
    readonly done: string;
    readonly open: string;
    readonly failed: string;
    readonly retry: string;
    readonly left: string;
  };
}

/** Where the files of a form appear one below the other while each is sent by itself; nothing without scripts. */
export function SendEach({ words }: SendEachProps) {
  return (
    <section
      class="send-each"
      data-send-each-target="panel"
      data-words={JSON.stringify(words)}
      aria-label={words.heading}
      hidden
    >
      <h2>{words.heading}</h2>
      <ul data-send-each-target="list" />
      <p class="visually-hidden" role="status" data-send-each-target="said" />
    </section>
  );
}
