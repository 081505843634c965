import { dayOf } from "#territory";
import { Button, LinkButton } from "#ui/form/index.ts";
import { date } from "#ui/format.ts";
import { Heard, Row } from "#ui/layout/parts.tsx";
import { link } from "#ui/paths.ts";
import { type Column, DataTable } from "#ui/table.tsx";
import { type Shape, Tag } from "#ui/tag.tsx";
import { inLanguage } from "#ui/view.ts";
import { remindable, type UnitLine, type UnitStep } from "../index.ts";
import { addressOf } from "./region-path.tsx";
import type { TargetPageProps } from "./target-page.tsx";
import { hindranceInWords, stepInWords } from "./words.ts";

/** Every unit with its step and the one thing that holds it back; whoever may remind chooses among them. */
export const UnitList = (props: TargetPageProps) => {
	const { view, region, lines, only, may } = props;
	const table = (
		<DataTable
			id="daftar-unit"
			caption={view.t("targets.units-caption", {
				n: lines.length,
				place: region.province.name,
			})}
			columns={columnsOf(props)}
			rows={lines}
		/>
	);
	if (!may.remind || !lines.some(mayBeReminded)) return table;
	const action = link(
		view,
		"/target/:provinsi/:instrument/:year/pengingat",
		addressOf(region),
	);
	return (
		<form
			class="stack"
			method="get"
			action={action}
			aria-label={view.t("targets.remind-form")}
		>
			{table}
			<Row>
				<Button>{view.t("targets.remind-chosen")}</Button>
				{only && remindable.has(only) && lines.length > 1 && (
					<LinkButton kind="outlined" href={`${action}?hambatan=${only}`}>
						{view.t("targets.remind-all", { n: lines.length })}
					</LinkButton>
				)}
			</Row>
		</form>
	);
};

const mayBeReminded = ({ hindrance }: UnitLine): boolean =>
	hindrance !== null && remindable.has(hindrance.code);

const columnsOf = (props: TargetPageProps): Column<UnitLine>[] => {
	const { view, may } = props;
	return [
		{
			key: "unit",
			label: view.t("targets.unit-and-step"),
			cell: (line) => (
				<>
					{may.remind && mayBeReminded(line) ? (
						<label class="pick">
							<input type="checkbox" name="unit" value={line.slug} />
							<span>{line.name}</span>
						</label>
					) : (
						<div>{line.name}</div>
					)}
					<div>
						<Tag {...looks[line.step.is]}>{stepInWords(view, line.step)}</Tag>
					</div>
				</>
			),
		},
		{
			key: "hindrance",
			label: view.t("targets.hindrance-head"),
			cell: (line) => <HeldBack {...props} line={line} />,
		},
	];
};

const HeldBack = ({
	view,
	ways,
	reminded,
	line,
}: TargetPageProps & { readonly line: UnitLine }) => {
	const way = ways.get(line.id);
	const on = reminded.get(line.id);
	const open = way && (
		<a href={inLanguage(view.lang, way.path)}>
			{view.t("targets.open", { where: way.name })}
			<Heard>: {line.name}</Heard>
		</a>
	);
	if (!line.hindrance)
		return (
			<>
				{view.t("targets.nothing-holds")} {open}
			</>
		);
	return (
		<>
			{hindranceInWords(view, line.hindrance)} {open}
			{on && (
				<small>
					{" "}
					{view.t("targets.reminded-on", {
						day: date(view.lang, dayOf(on)),
					})}
				</small>
			)}
		</>
	);
};

const looks: Readonly<
	Record<
		UnitStep["is"],
		{
			readonly shape: Shape;
			readonly tone: "plain" | "ok" | "warn" | "bad" | "info";
		}
	>
> = {
	"not-taking-part": { shape: "dotted", tone: "plain" },
	begun: { shape: "ring", tone: "plain" },
	requested: { shape: "ring", tone: "plain" },
	declared: { shape: "ring", tone: "info" },
	filling: { shape: "half", tone: "warn" },
	returned: { shape: "diamond", tone: "bad" },
	"handed-in": { shape: "half", tone: "info" },
	verifying: { shape: "half", tone: "info" },
	verified: { shape: "disc", tone: "info" },
	predicate: { shape: "disc", tone: "ok" },
	"predicate-gone": { shape: "diamond", tone: "bad" },
	refused: { shape: "diamond", tone: "bad" },
	"result-unknown": { shape: "dotted", tone: "plain" },
};
