import { say } from "#kernel/text.ts";
import { Certificate } from "#ui/cert.tsx";
import { date } from "#ui/format.ts";
import { List, ListRow } from "#ui/list.tsx";
import { link } from "#ui/paths.ts";
import { Tag } from "#ui/tag.tsx";
import type { View } from "#ui/view.ts";
import type { Covered, Pledge } from "../../index.ts";

interface PledgeCardProps {
	readonly view: View;
	readonly unit: { readonly name: string };
	readonly pledge: Pledge;
}

/** The pledge itself, as it hangs on the wall: the words, what is promised of each service, and who put their name to it. */
export const PledgeCard = ({ view, unit, pledge }: PledgeCardProps) => (
	<Certificate
		id="maklumat"
		kind={view.t("catalogue.pledge.kind")}
		name={unit.name}
	>
		<PledgeText {...{ view, pledge }} />
		<p>
			<strong>{view.t("catalogue.pledge.promised")}</strong>
		</p>
		<List>
			{pledge.covers.map((one) => (
				<ListRow
					name={say(one.content.name, view.lang)}
					href={link(view, "/layanan/:slug", { slug: one.slug })}
					says={promiseOf(view, one)}
					end={
						one.now === one.version || pledge.endedOn ? undefined : (
							<Tag shape="diamond" tone="warn">
								{view.t("catalogue.pledge.changed.tag")}
							</Tag>
						)
					}
				/>
			))}
		</List>
		<Signature view={view} pledge={pledge} />
	</Certificate>
);

/** Its words, paragraph by paragraph. */
export const PledgeText = ({
	view,
	pledge,
}: Pick<PledgeCardProps, "view" | "pledge">) =>
	say(pledge.text, view.lang)
		.split(/\n\s*\n/)
		.map((paragraph) => <p class="say">{paragraph}</p>);

/** Who signed, and when: position above the name, as on paper. */
export const Signature = ({
	view,
	pledge,
}: Pick<PledgeCardProps, "view" | "pledge">) => (
	<p>
		{pledge.signedOn
			? view.t("catalogue.pledge.signed-on", {
					day: date(view.lang, pledge.signedOn),
				})
			: view.t("catalogue.pledge.not-signed")}
		<br />
		{pledge.signer.position}
		<br />
		<strong>{pledge.signer.name}</strong>
	</p>
);

/** How long it takes and what it costs, as the covered version says it; what nobody said is not known. */
export function promiseOf(view: View, { content }: Covered): string {
	const said = (part: "timeLimit" | "cost") =>
		(content.standard[part] ?? [])
			.map((one) => say(one, view.lang).replace(/\.$/, ""))
			.join("; ");
	const [time, cost] = [said("timeLimit"), said("cost")];
	if (time === "" && cost === "") return view.t("catalogue.pledge.neither");
	return [
		time === ""
			? view.t("catalogue.pledge.time.unknown")
			: view.t("catalogue.pledge.time", { time }),
		cost === ""
			? view.t("catalogue.pledge.cost.unknown")
			: view.t("catalogue.pledge.cost", { cost }),
	].join(" ");
}
