import { emptyForm, type FormState, filled } from "#kernel/form.ts";
import { Crumbs } from "#ui/crumbs.tsx";
import { Button, Field, Form, Hidden, Select } from "#ui/form/index.ts";
import { OfficerLayout } from "#ui/layout/officer.tsx";
import { Fold, PageHead, Section } from "#ui/layout/parts.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import {
	type Copy,
	type CopyWords,
	copyStates,
	type LibraryRecord,
} from "../../index.ts";
import { BothVersions } from "./both-versions.tsx";

/** Names of the fields. */
export const copyFields = {
	barcode: "kode",
	callNumber: "nomor_panggil",
	place: "tempat",
	state: "keadaan",
	note: "catatan",
	basedOn: "versi",
} as const;

export interface CopiesPageProps {
	readonly view: View;
	readonly record: LibraryRecord;
	/** Word of the office in addresses. */
	readonly unit: string;
	readonly copies: readonly Copy[];
	/** The copy whose form was wrong, `new` for that of adding; and what was typed, where somebody else was faster. */
	readonly wrong: {
		readonly id: string;
		readonly state: FormState;
		readonly mine?: CopyWords | undefined;
	} | null;
	readonly once: string;
}

/** The copies of a title: a new one on the shelf, and what became of each. */
export const CopiesPage = (props: CopiesPageProps) => {
	const { view, record, unit, copies, wrong, once } = props;
	const { t } = view;
	const number = record.controlNumber;
	return (
		<OfficerLayout
			view={view}
			title={`${t("library.copies")}: ${record.facts.title}`}
			form={wrong?.state}
			head={
				<PageHead
					above={
						<Crumbs
							view={view}
							path={[
								{
									name: record.facts.title,
									href: link(view, "/perpustakaan/buku/:number", { number }),
								},
								{ name: t("library.copies") },
							]}
						/>
					}
					title={t("library.copies")}
					lead={t("library.copies.lead", { n: copies.length })}
				/>
			}
		>
			{copies.length > 0 && (
				<p>
					<a
						href={link(
							view,
							"/perpustakaan/meja/:unit/label",
							{ unit },
							{ kode: copies.map(({ barcode }) => barcode).join(",") },
						)}
					>
						{t("library.copies.labels")}
					</a>
				</p>
			)}
			{copies.map((copy) => (
				<OneCopy {...props} copy={copy} />
			))}
			<Section id="baru" title={t("library.copy.add")}>
				<Form
					view={view}
					once={once}
					action={link(view, "/perpustakaan/buku/:number/eksemplar", {
						number,
					})}
					label={t("library.copy.add")}
				>
					<CopyFields
						view={view}
						within={wrong && wrong.id !== "new" ? "new" : undefined}
						state={
							wrong?.id === "new"
								? wrong.state
								: filled({
										[copyFields.callNumber]: record.facts.callNumber,
										[copyFields.state]: "in-use",
									})
						}
					/>
					<div>
						<Button>{t("library.copy.add")}</Button>
					</div>
				</Form>
			</Section>
		</OfficerLayout>
	);
};

const OneCopy = ({
	view,
	record,
	copy,
	wrong,
}: CopiesPageProps & { readonly copy: Copy }) => {
	const { t } = view;
	const own = wrong?.id === copy.id;
	return (
		<Fold
			summary={[
				copy.barcode,
				copy.callNumber,
				copy.place,
				view.says(`library.copy.state.${copy.state}`),
			]
				.filter((one) => one !== "")
				.join(" · ")}
			open={own}
		>
			{own && wrong?.mine && (
				<Newer view={view} theirs={copy} mine={wrong.mine} />
			)}
			<Form
				view={view}
				action={link(view, "/perpustakaan/buku/:number/eksemplar/:copy", {
					number: record.controlNumber,
					copy: copy.id,
				})}
				label={`${t("library.copy.change")} ${copy.barcode}`}
			>
				<Hidden name={copyFields.basedOn} value={String(copy.version)} />
				<CopyFields
					view={view}
					within={own ? undefined : copy.id}
					state={own && wrong ? wrong.state : formOf(copy)}
				/>
				<div>
					<Button kind="outlined">{t("library.copy.change")}</Button>
				</div>
			</Form>
		</Fold>
	);
};

/** Sending again means that what was typed here is to hold. */
const Newer = ({
	view,
	theirs,
	mine,
}: {
	readonly view: View;
	readonly theirs: CopyWords;
	readonly mine: CopyWords;
}) => {
	const { t } = view;
	const line = (name: string, part: keyof CopyWords) => ({
		name,
		theirs: theirs[part],
		mine: mine[part],
	});
	const state = ({ state: word }: CopyWords) =>
		view.says(`library.copy.state.${word}`);
	return (
		<BothVersions
			view={view}
			lines={[
				line(t("library.copy.barcode"), "barcode"),
				line(t("library.field.callNumber"), "callNumber"),
				line(t("library.copy.place"), "place"),
				{
					name: t("library.copy.state"),
					theirs: state(theirs),
					mine: state(mine),
				},
				line(t("library.copy.note"), "note"),
			]}
		/>
	);
};

const formOf = (copy: Copy): FormState =>
	filled({
		[copyFields.barcode]: copy.barcode,
		[copyFields.callNumber]: copy.callNumber,
		[copyFields.place]: copy.place,
		[copyFields.state]: copy.state,
		[copyFields.note]: copy.note,
	});

const CopyFields = ({
	view,
	state = emptyForm,
	within,
}: {
	readonly view: View;
	readonly state: FormState;
	readonly within?: string | undefined;
}) => {
	const { t } = view;
	const part = { view, state, within };
	return (
		<>
			<Field
				{...part}
				name={copyFields.barcode}
				label={t("library.copy.barcode")}
				hint={t("library.copy.barcode.hint")}
				autocomplete="off"
				mono
			/>
			<Field
				{...part}
				name={copyFields.callNumber}
				label={t("library.field.callNumber")}
				autocomplete="off"
				optional
			/>
			<Field
				{...part}
				name={copyFields.place}
				label={t("library.copy.place")}
				autocomplete="off"
				optional
			/>
			<Select
				{...part}
				name={copyFields.state}
				label={t("library.copy.state")}
				options={copyStates.map((value) => ({
					value,
					label: view.says(`library.copy.state.${value}`),
				}))}
			/>
			<Field
				{...part}
				name={copyFields.note}
				label={t("library.copy.note")}
				autocomplete="off"
				optional
			/>
		</>
	);
};
