import { type Field, type Import, kindNamed, type ShownRow } from "#imports";
import { beginning } from "#kernel/beginning.ts";
import { type FormState, typedValue } from "#kernel/form.ts";
import { say } from "#kernel/text.ts";
import {
	Button,
	DateFields,
	datePart,
	dateParts,
	Form,
	Hidden,
	Select,
	Field as TextField,
} from "#ui/form/index.ts";
import { Fold, Meta, Section, Stack } from "#ui/layout/parts.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import { columnName, fixedName, optionsOf } from "./columns-form.ts";
import { Findings, Frame } from "./frame.tsx";
import { columnInWords, findingsInWords } from "./words.ts";

export interface ColumnsPageProps {
	readonly view: View;
	readonly import: Import;
	/** The first rows, for showing what a column holds. */
	readonly rows: readonly Pick<ShownRow, "cells">[];
	readonly state: FormState;
	readonly once: string;
}

/** Step 2: which column is what. The heads have been matched; the viewer mends what was not known. */
export const ColumnsPage = (props: ColumnsPageProps) => {
	const { view, import: one, state, once } = props;
	const { fields } = kindNamed(one.kind);
	const open = fields.filter(
		(field) => field.required && !isAnswered(field, state),
	);
	return (
		<Frame
			view={view}
			step="columns"
			form={state}
			title={
				open.length === 0
					? view.t("imports.columns-fine")
					: view.t("imports.columns-open", {
							n: open.length,
							names: open.map(({ label }) => say(label, view.lang)).join(", "),
						})
			}
			lead={leadOf(view, one)}
		>
			<p>
				<a href={link(view, "/kelola/impor/:id/lembar", { id: one.id })}>
					{view.t("imports.columns-other-sheet")}
				</a>
			</p>
			<Findings sentences={findingsInWords(view, one)} />
			<Form
				view={view}
				action={link(view, "/kelola/impor/:id/kolom", { id: one.id })}
				once={once}
			>
				<Hidden name="versi" value={String(one.version)} />
				{([true, false] as const).map((required) => (
					<Section
						id={required ? "perlu" : "boleh"}
						title={view.t(
							required ? "imports.columns-needed" : "imports.columns-optional",
						)}
					>
						{fields
							.filter((field) => field.required === required)
							.map((field) => (
								<FieldRow {...props} field={field} />
							))}
					</Section>
				))}
				<Passed {...props} />
				<div>
					<Button>{view.t("imports.columns-button")}</Button>
				</div>
			</Form>
		</Frame>
	);
};

const leadOf = (
	view: View,
	{ fileName: file, sheet, sheets, headRow: head, counts: { rows } }: Import,
): string =>
	sheets.length > 1 || sheet !== file
		? view.t("imports.columns-lead", { file, sheet, rows, head })
		: view.t("imports.columns-lead-csv", { file, rows, head });

const isAnswered = ({ key, fixed }: Field, state: FormState): boolean =>
	typedValue(state, columnName(key)) !== "" ||
	(fixed !== undefined && isFixed(key, state));

const isFixed = (key: string, state: FormState): boolean =>
	[
		fixedName(key),
		...dateParts.map((part) => datePart(fixedName(key), part)),
	].some((name) => typedValue(state, name) !== "");

type RowProps = ColumnsPageProps & { readonly field: Field };

const FieldRow = (props: RowProps) => {
	const { view, import: one, state, field } = props;
	const { key, label, says, fixed } = field;
	const place = typedValue(state, columnName(key));
	const hint = [
		say(says, view.lang),
		...(place === "" ? [] : [samplesIn(props, Number(place))]),
	].join(" ");
	return (
		<Stack>
			<Select
				view={view}
				state={state}
				name={columnName(key)}
				label={say(label, view.lang)}
				hint={hint}
				none={view.t("imports.column-none")}
				options={one.headers.map((_, at) => ({
					value: String(at),
					label: columnInWords(view, one.headers, at),
				}))}
			/>
			{fixed !== undefined && <FixedValue {...props} open={place === ""} />}
		</Stack>
	);
};

/** Open where there is no column, or something to mend in it. */
const FixedValue = ({
	view,
	state,
	field,
	open,
}: RowProps & { readonly open: boolean }) => {
	const { key, label, fixed } = field;
	const name = fixedName(key);
	const title = view.t("imports.fixed", { field: say(label, view.lang) });
	const control = {
		view,
		state,
		name,
		label: title,
		hint: view.t("imports.fixed-hint"),
	};
	const input =
		fixed === "day" ? (
			<DateFields {...control} />
		) : fixed === "words" ? (
			<Select
				{...control}
				none={view.t("imports.fixed-none")}
				options={optionsOf(field, view.lang)}
			/>
		) : (
			<TextField {...control} autocomplete="off" />
		);
	const wrong = state.problems.some((one) => one.field.startsWith(name));
	return open || wrong ? input : <Fold summary={title}>{input}</Fold>;
};

/** "Isinya: Lapas Serang, Rutan Serang, Bapas Serang." */
function samplesIn({ view, rows }: ColumnsPageProps, place: number): string {
	const samples = [
		...new Set(rows.map(({ cells }) => cells[place] ?? "")),
	].filter((text) => text !== "");
	return samples.length === 0
		? view.t("imports.column-empty")
		: view.t("imports.column-holds", {
				samples: samples
					.slice(0, 3)
					.map((text) => beginning(text, 40))
					.join(", "),
			});
}

const Passed = ({ view, import: one, state }: ColumnsPageProps) => {
	const used = kindNamed(one.kind).fields.map(({ key }) =>
		typedValue(state, columnName(key)),
	);
	const passed = one.headers.filter(
		(head, at) => head !== "" && !used.includes(String(at)),
	);
	return passed.length === 0 ? null : (
		<Meta>
			{view.t("imports.columns-passed", { names: passed.join(", ") })}
		</Meta>
	);
};
