import type { FormState } from "#kernel/form.ts";
import { say } from "#kernel/text.ts";
import { Crumbs } from "#ui/crumbs.tsx";
import {
	Button,
	Checkboxes,
	Field,
	Form,
	Hidden,
	Select,
	TextArea,
} from "#ui/form/index.ts";
import { OfficerLayout } from "#ui/layout/officer.tsx";
import { Fold, PageHead } from "#ui/layout/parts.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import type { Unit } from "#units";
import {
	type AccessibleFormat,
	accessibleFormats,
	type Collection,
	type Entered,
	type LibraryRecord,
	languageNames,
	type RecordKind,
	recordKinds,
} from "../../index.ts";
import { formatWord, kindWord, languageWord } from "../words.tsx";
import { BothVersions } from "./both-versions.tsx";
import { fields, formOf } from "./record-form.ts";

export interface EditPageProps {
	readonly view: View;
	readonly unit: Unit;
	/** `null` for a new one. */
	readonly record: LibraryRecord | null;
	readonly collections: readonly Collection[];
	readonly state: FormState;
	readonly once: string;
	/** What was typed here, where somebody else changed the record meanwhile. */
	readonly mine?: Entered | undefined;
}

/** A title as its librarian writes it; the same form for a new one and for a change. */
export const EditPage = (props: EditPageProps) => {
	const { view, unit, record, state, once, mine } = props;
	const { t } = view;
	const title = record ? record.facts.title : t("library.new");
	return (
		<OfficerLayout
			view={view}
			title={title}
			form={state}
			head={
				<PageHead
					above={
						<Crumbs
							view={view}
							path={[
								{
									name: t("library.desk.title"),
									href: link(view, "/perpustakaan/meja/:unit", {
										unit: unit.slug,
									}),
								},
								{ name: title },
							]}
						/>
					}
					title={title}
					lead={t("library.edit.lead")}
				/>
			}
		>
			{record && mine && <Newer view={view} theirs={record} mine={mine} />}
			<Form
				view={view}
				once={once}
				action={
					record
						? link(view, "/perpustakaan/buku/:number/ubah", {
								number: record.controlNumber,
							})
						: link(view, "/perpustakaan/meja/:unit/buku-baru", {
								unit: unit.slug,
							})
				}
				label={title}
			>
				<Fields {...props} />
				<div>
					<Button>{t("library.edit.save")}</Button>
				</div>
			</Form>
			{record && (
				<Fold summary={t("library.remove")}>
					<Form
						view={view}
						action={link(view, "/perpustakaan/buku/:number/hapus", {
							number: record.controlNumber,
						})}
						label={t("library.remove")}
					>
						<p>{t("library.remove.says")}</p>
						<div>
							<Button kind="danger">{t("library.remove")}</Button>
						</div>
					</Form>
				</Fold>
			)}
		</OfficerLayout>
	);
};

const Fields = ({ view, record, collections, state }: EditPageProps) => {
	const { t, lang } = view;
	const part = { view, state };
	const line = (name: keyof typeof fields, optional = true) => (
		<Field
			{...part}
			name={fields[name]}
			label={view.says(`library.field.${name}`)}
			autocomplete="off"
			optional={optional}
		/>
	);
	const lines = (name: keyof typeof fields, rows = 2) => (
		<TextArea
			{...part}
			name={fields[name]}
			label={view.says(`library.field.${name}`)}
			hint={view.says(`library.field.${name}.hint`)}
			rows={rows}
			optional
		/>
	);
	const codes = [
		...new Set([...Object.keys(languageNames), ...(record?.languages ?? [])]),
	];
	return (
		<>
			<Hidden
				name={fields.basedOn}
				value={state.typed[fields.basedOn]?.[0] ?? "0"}
			/>
			{line("title", false)}
			{line("subtitle")}
			{lines("authors", 3)}
			<Checkboxes
				{...part}
				name={fields.formats}
				label={t("library.field.formats")}
				look="row"
				options={(Object.keys(accessibleFormats) as AccessibleFormat[]).map(
					(value) => ({ value, label: formatWord(view, value) }),
				)}
				optional
			/>
			<Select
				{...part}
				name={fields.kind}
				label={t("library.field.kind")}
				options={(Object.keys(recordKinds) as RecordKind[]).map((value) => ({
					value,
					label: kindWord(view, value),
				}))}
			/>
			<Select
				{...part}
				name={fields.collection}
				label={t("library.collection")}
				options={collections.map(({ id, name }) => ({
					value: id,
					label: say(name, lang),
				}))}
			/>
			<Checkboxes
				{...part}
				name={fields.languages}
				label={t("library.field.languages")}
				look="row"
				options={codes.map((value) => ({
					value,
					label: languageWord(view, value),
				}))}
				optional
			/>
			{line("published")}
			{line("publisher")}
			{line("place")}
			{lines("subjects", 3)}
			{line("callNumber")}
			{line("classification")}
			<TextArea
				{...part}
				name={fields.summary}
				label={t("library.field.summary")}
				rows={4}
				optional
			/>
			{lines("isbn")}
			{lines("links")}
			{line("edition")}
			{line("extent")}
			{lines("series")}
			{lines("notes", 3)}
			{lines("issn")}
		</>
	);
};

/** What somebody else wrote meanwhile, where it differs from what was typed here. */
const Newer = ({
	view,
	theirs,
	mine,
}: {
	readonly view: View;
	readonly theirs: LibraryRecord;
	readonly mine: Entered;
}) => {
	const at = { collectionId: "", version: 0 };
	const [other, own] = [formOf(theirs, at), formOf(mine, at)];
	const names = (Object.keys(fields) as (keyof typeof fields)[]).filter(
		(name) => name !== "collection" && name !== "basedOn",
	);
	const words = (state: FormState, name: keyof typeof fields) =>
		(state.typed[fields[name]] ?? []).join(", ");
	return (
		<BothVersions
			view={view}
			lines={names.map((name) => ({
				name: view.says(`library.field.${name}`),
				theirs: words(other, name),
				mine: words(own, name),
			}))}
		/>
	);
};
