import { line } from "d3-shape";
import { useFigures } from "../look/figures.ts";
import { shapeColour, textColour } from "../look/palette.ts";
import { spread } from "../look/spread.ts";
import { roundAxis } from "../look/ticks.ts";
import { useSize } from "../look/use-size.ts";
import { useView } from "../state/session-context.tsx";
import styles from "./projector.module.css";
import { useProjectorWords } from "./words.ts";

const EDGE = { left: 44, top: 18, bottom: 40 };
/** Room for a letter and a figure beside the last point, and for each letter of the name between them. */
const NAMES = { least: 104, perLetter: 12 };
const GAP = 32;

/** Regional influence of each patron, from the start to the last close, on an axis as long as the game. Fills its place. */
export function CourseChart() {
  const [ref, { width, height }] = useSize<HTMLDivElement>();
  return (
    <div ref={ref} className={styles.chart}>
      {width > 0 && height > 0 && <Picture width={width} height={height} />}
      <CourseTable />
    </div>
  );
}

function useCourse() {
  const { board, sight } = useView();
  return sight.scenario.seats
    .filter(({ patron }) => patron)
    .map((seat) => ({ ...seat, values: board.history.map((regional) => regional[seat.id] ?? 0) }));
}

function Picture({ width, height }: { width: number; height: number }) {
  const words = useProjectorWords();
  const { figure } = useFigures();
  const { session, board } = useView();
  const course = useCourse();
  const last = board.history.length - 1;
  const axis = roundAxis(0, Math.max(1, ...course.flatMap(({ values }) => values)), 3);
  const longest = Math.max(...course.map(({ name }) => name.length));
  const names = NAMES.least + NAMES.perLetter * longest;
  // The names stand right of the last point: early in the game in the empty part of the picture, later the axis gives way.
  const room = width - names - EDGE.left;
  const right = Math.min(width - 12, EDGE.left + room / Math.max(last / session.turns, 0.01));
  const x = (turn: number) => EDGE.left + (turn / Math.max(1, session.turns)) * (right - EDGE.left);
  const y = (value: number) =>
    EDGE.top + (1 - value / axis.high) * Math.max(1, height - EDGE.bottom - EDGE.top);
  const draw = line<number>((_, turn) => x(turn), y);
  const places = spread(
    course.map(({ values }) => y(values[last] ?? 0)),
    GAP,
    [EDGE.top, height - EDGE.bottom],
  );
  const every = Math.ceil(session.turns / 4);
  const turns = Array.from({ length: session.turns + 1 }, (_, turn) => turn);
  return (
    <svg width={width} height={height} role="img" aria-label={words.influence} className={styles.picture}>
      {axis.ticks.map((tick) => (
        <g key={tick}>
          <path className={styles.grid} d={`M${EDGE.left} ${y(tick)}H${right}`} />
          <text className={styles.tick} x={EDGE.left - 12} y={y(tick) + 7} textAnchor="end">
            {figure(tick, 0)}
          </text>
        </g>
      ))}
      {turns
        .filter((turn) => turn % every === 0)
        .map((turn) => (
          <text key={turn} className={styles.tick} x={x(turn)} y={height - 8} textAnchor="middle">
            {turn === 0 ? words.start : turn}
          </text>
        ))}
      <path className={styles.now} d={`M${x(last)} ${EDGE.top}V${height - EDGE.bottom}`} />
      {course.map(({ id, name, palette, letter, values }, at) => (
        <g key={id}>
          <path className={styles.course} d={draw(values) ?? ""} stroke={shapeColour(palette)} />
          <circle cx={x(last)} cy={y(values[last] ?? 0)} r={6} fill={shapeColour(palette)} />
          <text className={styles.end} x={x(last) + 18} y={(places[at] ?? 0) + 8}>
            <tspan style={{ fill: textColour(palette), fontWeight: 700 }}>{letter}</tspan> {name}{" "}
            <tspan className={styles.endFigure}>{figure(values[last] ?? 0)}</tspan>
          </text>
        </g>
      ))}
    </svg>
  );
}

/** The same for who listens: a wall has no room for a second picture. */
function CourseTable() {
  const words = useProjectorWords();
  const { figure } = useFigures();
  const course = useCourse();
  return (
    <ul className="for-listeners">
      {course.map(({ id, name, values }) => (
        <li key={id}>
          {name}: {values.map((value) => figure(value)).join(", ")}. {words.influence}
        </li>
      ))}
    </ul>
  );
}
