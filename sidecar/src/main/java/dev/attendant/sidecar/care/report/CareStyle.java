package dev.attendant.sidecar.care.report;

/** How the page looks, by day and by night. */
final class CareStyle {

    static final String CSS = """
            :root{--ink:#1c1c28;--soft:#6b6b7b;--paper:#f6f6fa;--card:#fff;--line:#e3e3ec;--mark:#ffe08a;--code:#f0f0f6;
            --high:#c0392b;--medium:#c98a00;--low:#7a8699;--good:#2a8f4f;--accent:#4453c4}
            @media (prefers-color-scheme:dark){:root{--ink:#e6e6ee;--soft:#9b9bad;--paper:#121218;--card:#1b1b24;
            --line:#2e2e3a;--mark:#6b5411;--code:#26262f;--high:#ff7b6b;--medium:#e8b339;--low:#8d99ad;--good:#5cc982;
            --accent:#98a4ff}}
            *{box-sizing:border-box}html{scroll-behavior:smooth;color-scheme:light dark}
            body{font:16px/1.55 system-ui,sans-serif;margin:0;background:var(--paper);color:var(--ink)}
            main{max-width:72rem;margin:0 auto;padding:2rem 1.2rem 5rem}
            h1{font-size:1.9rem;line-height:1.2;margin:0}h2{font-size:1.35rem;margin:3rem 0 .2rem}
            h3{font-size:1.02rem;margin:0 0 .5rem}.lead,.hint{color:var(--soft);margin:.3rem 0 1rem}
            .tiles{display:grid;grid-template-columns:repeat(auto-fit,minmax(9.5rem,1fr));gap:.8rem;margin:1.6rem 0}
            .tile{display:block;background:var(--card);border:1px solid var(--line);border-radius:.9rem;padding:1rem;
            text-decoration:none;color:inherit;transition:transform .15s,border-color .15s}
            a.tile:hover,a.tile:focus-visible{transform:translateY(-2px);border-color:var(--accent)}
            .tile b{display:block;font-size:2.1rem;line-height:1.1;font-variant-numeric:tabular-nums}
            .tile small{color:var(--soft)}.tile .urgent{color:var(--high)}.tile.none b{color:var(--good)}
            article{background:var(--card);border:1px solid var(--line);border-left:.35rem solid var(--low);
            border-radius:.7rem;padding:.9rem 1.1rem;margin:.8rem 0;break-inside:avoid}
            article.high{border-left-color:var(--high)}article.medium{border-left-color:var(--medium)}
            .badge{display:inline-block;font-size:.75rem;font-weight:600;border-radius:1rem;padding:.05rem .6rem;
            border:1px solid currentColor;color:var(--low);margin-right:.5rem;vertical-align:.1em}
            .high>h3>.badge,.badge.high{color:var(--high)}.medium>h3>.badge{color:var(--medium)}
            .sides{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(24rem,100%),1fr));gap:.9rem}
            .side{background:var(--code);border-radius:.6rem;padding:.6rem .8rem;min-width:0}
            .where{font-size:.82rem;color:var(--soft);margin:0 0 .3rem;overflow-wrap:anywhere}
            .where b{color:var(--ink)}.words{white-space:pre-wrap;overflow-wrap:anywhere;margin:0;max-height:17rem;
            overflow:auto}mark{background:var(--mark);color:inherit;border-radius:.2rem;padding:0 .15rem}
            table{border-collapse:collapse;width:100%;background:var(--card);border:1px solid var(--line);
            border-radius:.7rem}th{font-size:.8rem;color:var(--soft)}td,th{padding:.45rem .8rem;text-align:left;
            border-bottom:1px solid var(--line);vertical-align:top;overflow-wrap:anywhere}
            code{background:var(--code);border-radius:.25rem;padding:.05rem .3rem;font-size:.86em}
            details{margin:.8rem 0}summary{cursor:pointer;color:var(--accent)}ul,ol{margin:.3rem 0;padding-left:1.3rem}
            .calm{background:var(--card);border:1px dashed var(--line);border-radius:.7rem;padding:1rem;color:var(--good)}
            .bar{height:.5rem;border-radius:.5rem;background:var(--accent);margin:.2rem 0 .6rem;min-width:.5rem}
            .times{font-variant-numeric:tabular-nums;color:var(--soft)}
            @media print{body{background:#fff}.words{max-height:none}a.tile{border-color:#ccc}}
            """;

    private CareStyle() {}
}
