export interface BuiltAssets {
	readonly css: string;
	readonly cssHash: string;
	readonly cssHref: string;
	readonly publicHref: string;
	readonly roomHref: string;
	readonly islands: Record<string, string>;
	readonly inside: Record<
		string,
		{ readonly text: string; readonly hash: string }
	>;
}
export function buildServer(): Promise<void>;
export function buildAssets(): Promise<BuiltAssets>;
export function freshAssets(): Promise<BuiltAssets>;
export function sweep(assets: BuiltAssets): void;
