import type { FormState } from "#kernel/form.ts";
import { CitizenLayout } from "#ui/layout/citizen.tsx";
import { PageHead, Section } from "#ui/layout/parts.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import { CheckForm } from "./check-form.tsx";

interface CheckPageProps {
	readonly view: View;
	readonly state: FormState;
}

/** One question: is this certificate real, and does it still hold? */
export const CheckPage = ({ view, state }: CheckPageProps) => {
	const { t } = view;
	return (
		<CitizenLayout
			view={view}
			title={t("letters.check.title")}
			description={t("letters.check.lead")}
			form={state}
		>
			<PageHead
				title={t("letters.check.title")}
				lead={t("letters.check.lead")}
			/>
			<CheckForm view={view} state={state} main />
			<Section id="letak" title={t("letters.check.where")}>
				<p>{t("letters.check.where.says")}</p>
				<p>
					<a href={link(view, "/acara/sertifikat", {})}>
						{t("letters.check.events")}
					</a>
				</p>
			</Section>
		</CitizenLayout>
	);
};

interface UnknownPageProps extends CheckPageProps {
	/** As it was typed. */
	readonly typed: string;
}

/** No certificate bears the number: what that can mean, and what to do. */
export const UnknownPage = ({ view, state, typed }: UnknownPageProps) => {
	const { t } = view;
	const title = t("letters.unknown.title", { number: typed });
	return (
		<CitizenLayout view={view} title={title} unlisted>
			<PageHead title={title} lead={t("letters.unknown.lead")} />
			<CheckForm view={view} state={state} main />
			<Section id="artinya" title={t("letters.unknown.means")}>
				<ul>
					<li>{t("letters.unknown.elsewhere")}</li>
					<li>{t("letters.unknown.false")}</li>
				</ul>
				<p>
					<a href={link(view, "/hasil", {})}>{t("letters.unknown.results")}</a>
				</p>
				<p>
					<a href={link(view, "/bantuan", {})}>{t("letters.help")}</a>
				</p>
			</Section>
		</CitizenLayout>
	);
};
