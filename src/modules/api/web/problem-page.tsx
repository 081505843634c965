import { type ProblemName, problems } from "#api";
import { say } from "#kernel/text.ts";
import { CitizenLayout } from "#ui/layout/citizen.tsx";
import { Meta, PageHead } from "#ui/layout/parts.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";

interface ProblemPageProps {
	readonly view: View;
	readonly name: ProblemName;
}

/** What a problem of the interface means, at the address that its type is. */
export const ProblemPage = ({ view, name }: ProblemPageProps) => {
	const { t, lang } = view;
	const { status, title, detail } = problems[name];
	return (
		<CitizenLayout
			view={view}
			title={say(title, lang)}
			description={say(detail, lang)}
		>
			<PageHead title={say(title, lang)} lead={say(detail, lang)} />
			<Meta>
				<code>{name}</code> ·{" "}
				{t("api.problem.status", { status: String(status) })}
			</Meta>
			<p>
				<a href={link(view, "/api", {})}>{t("api.problem.back")}</a>
			</p>
		</CitizenLayout>
	);
};
