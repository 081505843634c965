import { type FormState, typedValue } from "#kernel/form.ts";
import { LinkButton } from "#ui/form/index.ts";
import { CitizenLayout } from "#ui/layout/citizen.tsx";
import { Hug, PageHead } from "#ui/layout/parts.tsx";
import { link } from "#ui/paths.ts";
import { ToldWords } from "#ui/told-words.tsx";
import type { View } from "#ui/view.ts";
import { names, requestProcedures, saidFields } from "../../index.ts";

interface OverPageProps {
	readonly view: View;
	/** What was sent when the visit was over. */
	readonly state: FormState;
}

/** The visit was over when something was sent: nothing was done, and what was written stands here to be copied. */
export const OverPage = ({ view, state }: OverPageProps) => {
	const { t } = view;
	const words = wordsIn(state);
	return (
		<CitizenLayout view={view} title={t("requests.over.title")} unlisted>
			<PageHead
				title={t("requests.over.title")}
				lead={t("requests.over.lead")}
			/>
			{words !== "" && (
				<Hug>
					<ToldWords words={words} />
				</Hug>
			)}
			<p>
				<LinkButton href={link(view, "/lacak", {})}>
					{t("requests.over.go")}
				</LinkButton>
			</p>
		</CitizenLayout>
	);
};

/** Everything of one's own words: which form it was is not known any more. */
function wordsIn(state: FormState): string {
	const asked = requestProcedures().flatMap(({ request }) =>
		request.fields
			.filter(
				({ kind }) => kind === "line" || kind === "text" || kind === "draft",
			)
			.map(({ code }) => names.field(code)),
	);
	return [...new Set([...asked, saidFields.words, saidFields.draft])]
		.map((name) => typedValue(state, name).trim())
		.filter((typed) => typed !== "")
		.join("\n\n");
}
