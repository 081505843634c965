import { LinkButton } from "#ui/form/index.ts";
import { CitizenLayout } from "#ui/layout/citizen.tsx";
import { Hug, PageHead } from "#ui/layout/parts.tsx";
import { inLanguage, type View } from "#ui/view.ts";
import { signInBy } from "./sign-in-by.ts";
import type { Trouble } from "./troubles.ts";

/** What trying once more may mend. */
const again: ReadonlySet<Trouble> = new Set([
	"down",
	"start-again",
	"refused",
	"too-many",
]);

interface TroubleProps {
	readonly view: View;
	readonly trouble: Trouble;
	/** What people call the provider. */
	readonly name: string;
	readonly back: string | null;
}

/** Signing in by the provider did not work: why, and what to do next. The password way stays. */
export const TroublePage = ({ view, trouble, name, back }: TroubleProps) => (
	<CitizenLayout
		view={view}
		title={view.t(`identity.provider.title-${trouble}`, { name })}
		unlisted
	>
		<PageHead title={view.t(`identity.provider.title-${trouble}`, { name })} />
		<Hug>
			<p>{view.t(`identity.provider.says-${trouble}`, { name })}</p>
		</Hug>
		{again.has(trouble) && (
			<p>
				<LinkButton href={inLanguage(view.lang, signInBy(back))} icon="key">
					{view.t("identity.provider.again", { name })}
				</LinkButton>
			</p>
		)}
		<p>
			<a
				href={inLanguage(
					view.lang,
					back === null ? "/masuk" : `/masuk?ke=${encodeURIComponent(back)}`,
				)}
			>
				{view.t("identity.provider.by-password")}
			</a>
		</p>
	</CitizenLayout>
);
