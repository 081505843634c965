import type { FormState } from "#kernel/form.ts";
import { say } from "#kernel/text.ts";
import { Button, DateFields, FileField, Form, Select } from "#ui/form/index.ts";
import { OfficerLayout } from "#ui/layout/officer.tsx";
import { Meta, PageHead, Section } from "#ui/layout/parts.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import type { AskedSurvey } from "../../index.ts";
import { BackToDesk } from "../run/back-to-desk.tsx";

interface ImportPageProps extends AskedSurvey {
	readonly view: View;
	readonly state: FormState;
}

/** Filled-in sheets as a file: what it may look like, and sending it. */
export const ImportPage = ({
	view,
	unit,
	survey,
	instrument,
	services,
	state,
}: ImportPageProps) => {
	const { t, lang } = view;
	const here = { unit: unit.slug, instrument: survey.instrument };
	const template = (file: string) =>
		link(view, "/survei/:unit/:instrument/impor/templat/:file", {
			...here,
			file,
		});
	return (
		<OfficerLayout
			view={view}
			title={t("surveys.paper.import")}
			form={state}
			head={
				<PageHead
					above={<BackToDesk view={view} unit={unit} instrument={instrument} />}
					title={t("surveys.paper.import")}
					lead={t("surveys.paper.import.lead")}
				/>
			}
		>
			<Section id="berkas-baru" title={t("surveys.paper.send")}>
				<Form
					view={view}
					multipart
					action={link(view, "/survei/:unit/:instrument/impor", here)}
				>
					<FileField
						view={view}
						state={state}
						name="berkas"
						label={t("surveys.paper.file")}
						hint={t("surveys.paper.file.hint")}
						accept=".xlsx,.csv"
					/>
					<DateFields
						view={view}
						state={state}
						name="hari"
						label={t("surveys.paper.usual-day")}
						hint={t("surveys.paper.usual-day.hint")}
						optional
					/>
					{services.length > 0 && (
						<Select
							view={view}
							state={state}
							name="layanan"
							label={t("surveys.paper.usual-service")}
							none={t("surveys.paper.usual-service.none")}
							optional
							options={services.map(({ slug, name }) => ({
								value: slug,
								label: say(name, lang),
							}))}
						/>
					)}
					<Button>{t("surveys.paper.send.do")}</Button>
					<Meta>{t("surveys.paper.kept")}</Meta>
				</Form>
			</Section>
			<Section id="bentuk" title={t("surveys.paper.shape")}>
				<ul>
					<li>{t("surveys.paper.shape.rows")}</li>
					<li>{t("surveys.paper.shape.codes")}</li>
					<li>{t("surveys.paper.shape.numbers")}</li>
					<li>{t("surveys.paper.shape.levels")}</li>
				</ul>
				<p>
					{t("surveys.paper.template")}{" "}
					<a href={template("templat.xlsx")}>XLSX</a>,{" "}
					<a href={template("templat.csv")}>CSV</a>.{" "}
					<a href={link(view, "/survei/:unit/:instrument/kertas", here)}>
						{t("surveys.paper.print")}
					</a>
				</p>
			</Section>
		</OfficerLayout>
	);
};
