import type { FormState } from "#kernel/form.ts";
import { say } from "#kernel/text.ts";
import { Crumbs } from "#ui/crumbs.tsx";
import { CitizenLayout } from "#ui/layout/citizen.tsx";
import { PageHead } from "#ui/layout/parts.tsx";
import { link } from "#ui/paths.ts";
import { inLanguage, type View } from "#ui/view.ts";
import type { Unit } from "#units";
import type { RequestFile, RequestProcedure } from "../../index.ts";
import { AskForm } from "./ask-form.tsx";

interface AskPageProps {
	readonly view: View;
	readonly unit: Unit;
	readonly rule: RequestProcedure;
	readonly state: FormState;
	/** Key of the form. */
	readonly sheet: string;
	readonly files: readonly RequestFile[];
	/** Whether the office takes it in: only then there is a sheet of paper for it. */
	readonly offered: boolean;
}

/** The form by which somebody asks an office for something. */
export const AskPage = ({
	view,
	unit,
	rule,
	state,
	sheet,
	files,
	offered,
}: AskPageProps) => {
	const { t, lang } = view;
	const title = say(rule.title, lang);
	const place = { service: rule.id, unit: unit.slug };
	return (
		<CitizenLayout view={view} title={title} form={state}>
			<PageHead
				above={
					<Crumbs
						view={view}
						path={[
							{ name: t("requests.home"), href: inLanguage(lang, "/") },
							{
								name: t("requests.list.title"),
								href: link(view, "/permohonan", {}),
							},
							{
								name: title,
								href: link(view, "/permohonan/:service", { service: rule.id }),
							},
							{ name: unit.name },
						]}
					/>
				}
				title={title}
				lead={t("requests.ask.lead", { unit: unit.name })}
			/>
			<AskForm
				{...{ view, rule, state, files, sheet }}
				action={link(view, "/permohonan/:service/ke/:unit", place)}
				saves={t("requests.ask.save")}
			/>
			{offered && (
				<p>
					<a href={link(view, "/permohonan/:service/ke/:unit/kertas", place)}>
						{t("requests.ask.on-paper")}
					</a>
				</p>
			)}
		</CitizenLayout>
	);
};
