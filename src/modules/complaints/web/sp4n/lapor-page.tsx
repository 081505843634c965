import type { FormState } from "#kernel/form.ts";
import { say } from "#kernel/text.ts";
import { Button, FileField, Form, LinkButton } from "#ui/form/index.ts";
import { Fold, Meta, Row, Section } from "#ui/layout/parts.tsx";
import { Notice } from "#ui/notice.tsx";
import { link } from "#ui/paths.ts";
import { DataTable } from "#ui/table.tsx";
import type { View } from "#ui/view.ts";
import type { Unit } from "#units";
import { laporWords, mostLaporRows, type State } from "../../index.ts";
import { DeskLayout } from "../desk-layout.tsx";

interface LaporPageProps {
	readonly view: View;
	readonly unit: Unit;
	readonly state: FormState;
	readonly once: string;
}

/** Taking the list, bringing a file, and how both sides fit each other. */
export const LaporPage = (props: LaporPageProps) => {
	const { view, unit, state } = props;
	const { t } = view;
	return (
		<DeskLayout
			view={view}
			title={t("complaints.lapor.title")}
			lead={t("complaints.lapor.lead", { unit: unit.name })}
			state={state}
		>
			<Notice kind="warn" title={t("complaints.lapor.unverified.title")}>
				{t("complaints.lapor.unverified")}
			</Notice>
			<Bring {...props} />
			<Take {...props} />
			<Section id="padanan" title={t("complaints.lapor.map.title")}>
				<Fold summary={t("complaints.lapor.map.statuses")}>
					<Statuses view={view} />
				</Fold>
				<Fold summary={t("complaints.lapor.map.columns")}>
					<Columns view={view} />
				</Fold>
			</Section>
		</DeskLayout>
	);
};

const Take = ({ view, unit }: LaporPageProps) => {
	const { t } = view;
	const href = (file: string) =>
		link(view, "/pengaduan/meja/:unit/lapor/ambil/:file", {
			unit: unit.slug,
			file,
		});
	return (
		<Section id="ambil" title={t("complaints.lapor.out.title")}>
			<p>{t("complaints.lapor.out.says")}</p>
			<Row>
				<LinkButton
					kind="outlined"
					icon="download"
					href={href("lapor.csv")}
					download
				>
					{t("complaints.lapor.out.csv")}
				</LinkButton>
				<a href={href("lapor.json")} download>
					{t("complaints.lapor.out.json")}
				</a>
			</Row>
		</Section>
	);
};

const Bring = ({ view, unit, state, once }: LaporPageProps) => {
	const { t } = view;
	return (
		<Section id="masukkan" title={t("complaints.lapor.in.title")}>
			<p>{t("complaints.lapor.in.says")}</p>
			<Form
				view={view}
				action={link(view, "/pengaduan/meja/:unit/lapor", { unit: unit.slug })}
				once={once}
				multipart
			>
				<FileField
					view={view}
					state={state}
					name="berkas"
					label={t("complaints.lapor.in.file")}
					hint={t("complaints.lapor.in.file.hint", { n: mostLaporRows })}
					accept=".csv,.xlsx,.json,text/csv,application/json"
				/>
				<div>
					<Button>{t("complaints.lapor.in.button")}</Button>
				</div>
			</Form>
		</Section>
	);
};

const Statuses = ({ view }: Pick<LaporPageProps, "view">) => {
	const { t, lang } = view;
	const names = (all: readonly State[]) =>
		all.map((state) => t(`complaints.state.${state}`)).join(", ");
	return (
		<DataTable
			id="status"
			caption={t("complaints.lapor.map.statuses")}
			hideCaption
			rows={laporWords().statuses}
			columns={[
				{
					key: "lapor",
					label: t("complaints.lapor.map.lapor"),
					cell: ({ lapor, also }) => (
						<>
							{lapor}
							{also.length > 0 && <Meta>{also.join(", ")}</Meta>}
						</>
					),
				},
				{
					key: "of",
					label: t("complaints.lapor.map.of"),
					cell: ({ of }) => names(of) || t("complaints.lapor.map.none"),
				},
				{
					key: "enters",
					label: t("complaints.lapor.map.enters"),
					cell: ({ enters, why }) =>
						enters
							? names([enters])
							: t("complaints.lapor.map.refused", {
									why: why ? say(why, lang) : "",
								}),
				},
			]}
		/>
	);
};

const Columns = ({ view }: Pick<LaporPageProps, "view">) => {
	const { t } = view;
	return (
		<DataTable
			id="kolom"
			caption={t("complaints.lapor.map.columns")}
			hideCaption
			rows={laporWords().columns}
			columns={[
				{
					key: "head",
					label: t("complaints.lapor.map.head"),
					cell: ({ heads }) => heads[0],
				},
				{
					key: "also",
					label: t("complaints.lapor.map.also"),
					cell: ({ heads, written }) =>
						written === "only"
							? t("complaints.lapor.map.written-only")
							: heads.slice(1).join(", ") || t("complaints.lapor.map.none"),
				},
			]}
		/>
	);
};
