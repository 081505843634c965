import type { PersonFile } from "#identity";
import type { Content } from "#ui/content.ts";
import { Button, Form } from "#ui/form/index.ts";
import { OfficerLayout } from "#ui/layout/officer.tsx";
import { PageHead } from "#ui/layout/parts.tsx";
import { Notice } from "#ui/notice.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import { Way } from "./way.tsx";

interface PersonProps {
	readonly view: View;
	readonly person: PersonFile;
	readonly own: boolean;
}

/** What ending all sessions of a person means, before it is done. */
export const SignOutPage = ({ view, person, own }: PersonProps) => {
	const { t } = view;
	const at = { person: person.id };
	const others = person.sessions - Number(own);
	return (
		<Asked
			view={view}
			title={t("identity.out.title", { name: person.name })}
			lead={t("identity.out.lead")}
			way={<Way view={view} of={person} here={t("identity.person.sign-out")} />}
			means={[
				t("identity.out.now", { n: others }),
				t("identity.out.typed"),
				t("identity.out.stays"),
				t("identity.out.code"),
			]}
			own={own}
			nothing={others === 0}
			action={link(view, "/kelola/orang/:person/sesi", at)}
			says={t("identity.out.do")}
			back={link(view, "/kelola/orang/:person", at)}
		/>
	);
};

/** The same of everybody. `open` counts the session of whoever looks, which stays. */
export const SignAllOutPage = ({
	view,
	open,
}: {
	readonly view: View;
	readonly open: number;
}) => {
	const { t } = view;
	return (
		<Asked
			view={view}
			title={t("identity.out.all-title")}
			lead={t("identity.out.all-lead")}
			way={<Way view={view} here={t("identity.out.all")} />}
			means={[
				t("identity.out.all-now", { n: open - 1 }),
				t("identity.out.typed"),
				t("identity.out.all-stays"),
			]}
			own
			nothing={open === 1}
			action={link(view, "/kelola/sesi", {})}
			says={t("identity.out.all-do")}
			back={link(view, "/kelola/orang", {})}
		/>
	);
};

interface AskedProps {
	readonly view: View;
	readonly title: string;
	readonly lead: string;
	readonly way: Content;
	readonly means: readonly string[];
	/** The session of whoever asks is among them, and stays. */
	readonly own: boolean;
	/** No other is open. */
	readonly nothing: boolean;
	readonly action: string;
	readonly says: string;
	readonly back: string;
}

const Asked = ({
	view,
	title,
	lead,
	way,
	means,
	own,
	nothing,
	...deed
}: AskedProps) => (
	<OfficerLayout
		view={view}
		title={title}
		head={<PageHead above={way} title={title} lead={lead} />}
	>
		{(own || nothing) && (
			<Notice kind="info">
				{view.t(
					!nothing
						? "identity.out.own"
						: own
							? "identity.out.only"
							: "identity.out.none",
				)}
			</Notice>
		)}
		{nothing ? (
			<p>
				<a href={deed.back}>{view.t("identity.out.keep")}</a>
			</p>
		) : (
			<>
				<ul>
					{means.map((one) => (
						<li>{one}</li>
					))}
				</ul>
				<Form view={view} action={deed.action} look="row">
					<Button kind="danger">{deed.says}</Button>
					<a href={deed.back}>{view.t("identity.out.keep")}</a>
				</Form>
			</>
		)}
	</OfficerLayout>
);
