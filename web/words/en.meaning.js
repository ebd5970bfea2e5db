// "What the facts mean" in English.
export default [
  {
    title: 'What is found, and what is counted',
    text: [
      'Every article is read by fixed rules, the same for all. Each attack that it reports becomes one entry: one place, one attacking side, one day, one or more weapons, and the sentence that says so. A sentence that lists several regions makes an entry for each.',
      'Filters meet in one and the same attack. Counts are articles, each counted once for a value: whoever clicks a value with the count 7 gets 7 articles.',
      'Threats, plans, exercises, arms deliveries, sanctions and remarks on the front line are no attacks. Nor are general remarks without a day or a number, such as “the region is regularly shelled”.',
    ],
  },
  {
    title: 'Where',
    text: [
      'The region where the attack took effect or was intercepted, by the codes of ISO 3166: not where it was launched, not where a speaker sits, and not a capital that stands for its government. The place is the most exact town or facility that the article names.',
      'Where the text names nothing below the country, the country stands. Attacks at sea stand under the Black Sea, the Sea of Azov or the Baltic Sea. Crimea and Sevastopol belong to Ukraine, as ISO 3166 has it.',
    ],
  },
  {
    title: 'Weapon',
    text: ['A weapon counts only where it is used in an attack that the article reports. Air defence that shoots something down is no weapon of the attack.'],
    terms: [
      ['Drone', 'uncrewed aircraft and loitering munitions. Below it: Shahed and Geran; FPV drones; copters, or any drone that drops a munition; fixed-wing (“aircraft-type”) drones; naval drones, which are uncrewed boats'],
      ['Missile', 'guided missiles: ballistic, cruise, hypersonic, and anti-aircraft missiles fired at the ground'],
      ['Artillery', 'shelling by guns, mortars or rocket artillery. HIMARS and Grad stand here, even where a reporter calls them missiles'],
      ['Air-dropped bomb', 'bombs dropped from aircraft; glide bombs below it'],
      ['Crewed aircraft', 'an air strike whose weapon is not named'],
      ['Ground attack', 'an armed raid or incursion, small arms, tanks'],
      ['Planted explosive', 'mines, planted bombs, sabotage by explosion'],
      ['Weapon not stated', 'an attack of which the article tells no more than that'],
    ],
  },
  {
    title: 'Attacking side',
    text: ['Who attacked, as the article reports it. An attack that one side claims and the other denies stands under the side that is said to have attacked, with the one who says so beside it.'],
    terms: [
      ['Ukraine, Russia', 'the armed forces and services of the state'],
      ['Anti-Kremlin units', 'Russian volunteer units that fight against the Kremlin, such as the Freedom of Russia Legion and the Russian Volunteer Corps'],
      ['Not stated', 'the article leaves it open'],
    ],
  },
  {
    title: 'Day of the attack',
    text: ['The day on which it happened, or the month or year where the text is no more exact. Words such as “overnight” or “on Tuesday” are counted from the day of publication; where that is unknown, the day stays open. Days are never guessed.'],
  },
  {
    title: 'Outcome and numbers',
    terms: [
      ['Outcome', 'hit, intercepted, partly both, repelled (on the ground), or not stated'],
      ['Killed, injured', 'the current figure of this article for this attack. Zero stands only where the text says that there were none; no figure means that none is given'],
      ['Launched, shot down', 'drones or missiles as reported. “Claimed” reminds that one side counts what it shot down, and that the count is its own'],
      ['Says who', 'the ministry, governor, air force or other source that the article names'],
      ['How sure', 'how sure the rules are that they read the sentence rightly. It says nothing on whether the report is true'],
    ],
  },
  {
    title: 'Limits',
    text: [
      'The rules read English, Ukrainian and Russian. They miss some attacks and misread some sentences; that is why every fact leads to its sentence. They do not compare articles with each other, weigh sources, or find out what happened.',
      'Two articles on the same attack are two articles. Counts of articles show attention, not the intensity of the war.',
    ],
  },
  {
    title: 'Sources of names and shapes',
    text: [
      'Places: GeoNames, CC BY 4.0, modified. Shapes of the map: Natural Earth, public domain. Codes of regions: ISO 3166. Articles belong to their publishers.',
    ],
  },
];
