import type { Actor } from '../../../kernel/access/index.ts';
import type { Ask } from '../../../kernel/http/index.ts';
import { writeNumber } from '../../../ui/index.ts';
import { counted, type TiedDirective } from '../published-article.ts';
import { portalWords } from '../words.ts';

interface Props {
  readonly ask: Ask<Actor | null>;
  readonly directives: readonly TiedDirective[];
}

/** The published directives that an article reports, and how far their tasks have come: numbers, no names. */
export function TiedDirectivesView({ ask, directives }: Props) {
  if (directives.length === 0) return null;
  return (
    <section class="tied" aria-labelledby="van-ban">
      <h2 id="van-ban">{portalWords[ask.locale].directives}</h2>
      {directives.map((directive) => (
        <DirectiveView ask={ask} directive={directive} />
      ))}
    </section>
  );
}

function DirectiveView({ ask, directive }: { ask: Ask<Actor | null>; directive: TiedDirective }) {
  const { locale, today } = ask;
  const words = portalWords[locale];
  const { id, type, symbol, title, standings } = directive;
  const all = counted.reduce((sum, one) => sum + standings[one], 0);
  return (
    <div class="tied-one">
      <h3>
        <a href={`/cong-khai/${id}`} lang="vi" dir="auto">
          {title}
        </a>
      </h3>
      <p class="when">{`${type[locale]} ${symbol}`.trim()}</p>
      {all === 0 ? (
        <p>{words.noTasks}</p>
      ) : (
        <>
          <p>{words.progress(all, today)}</p>
          <dl class="standings">
            {counted.map((one) => (
              <div class={`standing-${one.replaceAll(' ', '-')}`}>
                <dt>{words.standings[one]}</dt>
                <dd>{writeNumber(standings[one], locale)}</dd>
              </div>
            ))}
          </dl>
          <p>
            <a href={`/cong-khai/${id}/nhiem-vu`}>{words.toProgress}</a>
          </p>
        </>
      )}
    </div>
  );
}
