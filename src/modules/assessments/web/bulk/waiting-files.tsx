import { type Evidence, kindOfType } from "#evidence";
import { Button, DateFields, Field, Form, Select } from "#ui/form/index.ts";
import { bytes } from "#ui/format.ts";
import { Section } from "#ui/layout/parts.tsx";
import { link } from "#ui/paths.ts";
import {
	aside,
	type HandedFile,
	type Item,
	isOpenToUnit,
	partOfItem,
} from "../../index.ts";
import { addressOf } from "../address.ts";
import { evidenceFile } from "../evidence-address.ts";
import { itemName, sentenceOf } from "../words.ts";
import { fieldsOf } from "./bulk-form.ts";
import type { BulkPageProps } from "./bulk-page.tsx";

/** The list of files that wait: each gets its indicator and its words, or is left aside. */
export const WaitingFiles = (props: BulkPageProps) => {
	const { view, found, waiting, more, once } = props;
	const { t } = view;
	return (
		<Section
			id="menunggu"
			title={t("assessments.bulk-waiting", { n: waiting.length + more })}
		>
			<p>{t("assessments.bulk-waiting-says")}</p>
			<Form
				view={view}
				action={link(
					view,
					"/penilaian/:unit/:instrument/:year/berkas/tempat",
					addressOf(found),
				)}
				once={once}
			>
				{waiting.map((file) => {
					const document =
						file.evidenceId && props.documents.get(file.evidenceId);
					return document ? (
						<WaitingFile {...props} file={file} document={document} />
					) : null;
				})}
				{more > 0 && (
					<p class="meta">{t("assessments.bulk-more", { n: more })}</p>
				)}
				<p>
					<Button>{t("assessments.bulk-place")}</Button>
				</p>
			</Form>
		</Section>
	);
};

const WaitingFile = (
	props: BulkPageProps & {
		readonly file: HandedFile;
		readonly document: Evidence;
	},
) => {
	const { view, state, file, document, found } = props;
	const { t, lang } = view;
	const fields = fieldsOf(document.id);
	const picture = kindOfType(document.type)?.picture ?? false;
	return (
		<fieldset class="fields card">
			<legend>
				<h3 class="long">{file.path}</h3>
			</legend>
			<p class="meta">
				<a href={evidenceFile(view, found.unit, document)}>
					{t("assessments.bulk-open", {
						kind: kindOfType(document.type)?.word ?? document.type,
						size: bytes(lang, document.size),
					})}
					<span class="hide"> {file.path}</span>
				</a>
				{file.problem && file.problem.reason !== "say-what-it-shows"
					? ` ${sentenceOf(view, file.problem)}`
					: ""}
			</p>
			<Select
				view={view}
				state={state}
				name={fields.code}
				label={t("assessments.bulk-indicator")}
				none={t("assessments.bulk-later")}
				options={[
					...openItems(props).map((item) => ({
						value: item.code,
						label: `${item.code} ${itemName(lang, item)}`,
					})),
					{ value: aside, label: t("assessments.bulk-aside") },
				]}
			/>
			<Field
				view={view}
				state={state}
				name={fields.description}
				label={t("assessments.item-file-says")}
				hint={picture ? t("assessments.item-file-says-hint") : undefined}
				optional={!picture}
			/>
			<DateFields
				view={view}
				state={state}
				name={fields.day}
				label={t("assessments.item-file-date")}
				optional
			/>
		</fieldset>
	);
};

const openItems = ({ items, found }: BulkPageProps): readonly Item[] =>
	items.filter(
		(item) =>
			isOpenToUnit(item, found.assessment.state) &&
			partOfItem(found.owners, item) === null,
	);
