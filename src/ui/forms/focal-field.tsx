import type { Child } from 'hono/jsx';

interface FocalFieldProps {
  /** The picture itself, with its measures in pixels. */
  picture: Child;
  width: number;
  height: number;
  /** Where the point lies now, in shares of width and height. */
  focal: { readonly x: number; readonly y: number };
  legend: string;
  /** What is said with scripts, where the picture may be clicked. */
  hint: string;
  name: string;
  chosen: string;
  places: readonly {
    readonly value: string;
    readonly label: string;
    readonly focal: { x: number; y: number };
  }[];
}

/** A point of a picture: chosen on the picture itself with scripts, from nine fields without them or by keyboard. */
export function FocalField(props: FocalFieldProps) {
  const { width, height, focal } = props;
  return (
    <div class="focal" data-controller="focal">
      <div class="focal-picture" data-focal-target="picture" data-action="click->focal#point">
        {props.picture}
        <svg
          class="focal-mark"
          viewBox={`0 0 ${width} ${height}`}
          aria-hidden="true"
          data-focal-target="mark"
        >
          <circle class="focal-ring" cx={focal.x * width} cy={focal.y * height} r={width / 22} />
          <circle class="focal-dot" cx={focal.x * width} cy={focal.y * height} r={width / 120} />
        </svg>
      </div>
      <p class="field-hint" data-focal-target="hint" hidden>
        {props.hint}
      </p>
      <input type="hidden" name="x" data-focal-target="x" />
      <input type="hidden" name="y" data-focal-target="y" />
      <fieldset class="field choices">
        <legend class="label">{props.legend}</legend>
        <div class="focal-places">
          {props.places.map(({ value, label, focal: { x, y } }) => (
            <div class="choice">
              <input
                type="radio"
                id={`${props.name}-${value}`}
                name={props.name}
                value={value}
                checked={value === props.chosen}
                data-x={x}
                data-y={y}
                data-focal-target="place"
                data-action="focal#choose"
              />
              <label for={`${props.name}-${value}`}>{label}</label>
            </div>
          ))}
        </div>
      </fieldset>
    </div>
  );
}
