import { typedValue } from "#kernel/form.ts";
import { Button, Field, Form, Hidden, Select } from "#ui/form/index.ts";
import { Fold, Row } from "#ui/layout/parts.tsx";
import { link } from "#ui/paths.ts";
import { namesIn, personParts } from "../../index.ts";
import { placeOf } from "../desk/case-page-props.ts";
import { recordFields as fields } from "./record-form.ts";
import {
	partWord,
	type RecordPageProps,
	readyName,
	readyNames,
} from "./record-page-props.ts";
import { SameQuestion } from "./same-question.tsx";

type NameFormProps = RecordPageProps & {
	readonly kind: "person" | "place" | "bearer";
};

/** Somebody, a place or a body in words: added, or called otherwise. */
export const NameForm = (props: NameFormProps) => {
	const { view, header, record, version, state, once, editing, kind, asked } =
		props;
	const { t } = view;
	const isNew = editing.id === null;
	return (
		<Form
			view={view}
			action={link(view, "/ruang/meja/:unit/:id/isi/nama", placeOf({ header }))}
			once={`${once}-nama`}
			label={t(`rights-cases.record.${kind}.${isNew ? "add" : "change"}`)}
		>
			<Hidden name={fields.version} value={String(version)} />
			<Hidden name={fields.kind} value={kind} />
			{editing.id !== null && <Hidden name={fields.entry} value={editing.id} />}
			{kind === "person" && (
				<Select
					view={view}
					state={state}
					name={fields.part}
					label={t("rights-cases.record.part")}
					options={personParts.map((part) => ({
						value: part,
						label: partWord(view, part),
					}))}
				/>
			)}
			<Field
				view={view}
				state={state}
				name={fields.name}
				label={t("rights-cases.record.name")}
				hint={
					kind === "person" &&
					(isNew
						? t("rights-cases.record.name.neutral", {
								name: readyName(view, record, "victim"),
							})
						: t("rights-cases.record.name.why"))
				}
				suggestions={kind === "person" ? readyNames(view, record) : []}
				optional={kind === "person" && isNew}
			/>
			<SameQuestion
				view={view}
				state={state}
				field={fields.name}
				near={kind === "place" ? asked.place : asked.person}
			/>
			<Row>
				<Button>
					{t(
						isNew
							? `rights-cases.record.${kind}.add`
							: "rights-cases.record.save",
					)}
				</Button>
				<a href={link(view, "/ruang/meja/:unit/:id/isi", placeOf({ header }))}>
					{t("rights-cases.record.leave")}
				</a>
			</Row>
		</Form>
	);
};

/** Two that were the same become one; nothing of what acts say is lost. */
export const MakeOne = ({
	view,
	header,
	record,
	version,
	state,
	once,
	editing,
	kind,
}: NameFormProps) => {
	const { t } = view;
	const others = namesIn(record, kind).filter(({ id }) => id !== editing.id);
	return editing.id === null || others.length === 0 ? null : (
		<Fold
			summary={t("rights-cases.record.one")}
			open={typedValue(state, fields.into) !== ""}
		>
			<Form
				view={view}
				action={link(
					view,
					"/ruang/meja/:unit/:id/isi/satu",
					placeOf({ header }),
				)}
				once={`${once}-satu`}
				label={t("rights-cases.record.one")}
			>
				<Hidden name={fields.version} value={String(version)} />
				<Hidden name={fields.entry} value={editing.id} />
				<Select
					view={view}
					state={state}
					name={fields.into}
					label={t("rights-cases.record.one.with")}
					hint={t("rights-cases.record.one.says")}
					options={others.map(({ id, name }) => ({ value: id, label: name }))}
				/>
				<div>
					<Button kind="outlined">{t("rights-cases.record.one.do")}</Button>
				</div>
			</Form>
		</Fold>
	);
};

/** Taking an entry out. What acts use says so, and stays. */
export const TakeOut = ({
	view,
	header,
	version,
	once,
	editing,
}: RecordPageProps) => {
	const { t } = view;
	return editing.id === null ? null : (
		<Fold summary={t("rights-cases.record.out")}>
			<Form
				view={view}
				action={link(
					view,
					"/ruang/meja/:unit/:id/isi/buang",
					placeOf({ header }),
				)}
				once={`${once}-buang`}
				label={t("rights-cases.record.out")}
			>
				<Hidden name={fields.version} value={String(version)} />
				<Hidden name={fields.entry} value={editing.id} />
				<p>{t("rights-cases.record.out.says")}</p>
				<div>
					<Button kind="danger">{t("rights-cases.record.out.do")}</Button>
				</div>
			</Form>
		</Fold>
	);
};
