(function () {
  'use strict';
  var rank = { NONE: 0, INFO: 1, WARN: 2, ERR: 3 };
  var root = document.documentElement;
  var theme = document.getElementById('theme');
  var dark = window.matchMedia('(prefers-color-scheme: dark)').matches;

  function paint() {
    root.setAttribute('data-theme', dark ? 'dark' : 'light');
    theme.textContent = dark ? 'Light' : 'Dark';
    theme.setAttribute('aria-label', 'Switch to the ' + (dark ? 'light' : 'dark') + ' theme');
  }

  theme.hidden = false;
  theme.addEventListener('click', function () {
    dark = !dark;
    paint();
  });
  paint();

  var tools = document.getElementById('tools');
  if (tools) {
    var text = document.getElementById('filter-text');
    var dimension = document.getElementById('filter-dimension');
    var level = document.getElementById('filter-level');
    var count = document.getElementById('filter-count');
    var groups = Array.prototype.map.call(document.querySelectorAll('.group'), function (element) {
      var title = element.querySelector('summary').textContent.toLowerCase();
      return {
        element: element,
        findings: Array.prototype.map.call(element.querySelectorAll('.finding'), function (finding) {
          var levels = {};
          finding.querySelectorAll('[data-dimension]').forEach(function (item) {
            levels[item.getAttribute('data-dimension')] =
              rank[item.getAttribute('data-level')] || 0;
          });
          return {
            element: finding,
            levels: levels,
            text: title + ' ' + finding.textContent.toLowerCase().replace(/\s+/g, ' ')
          };
        })
      };
    });

    var matches = function (finding, words, wanted, least) {
      var worst = Object.keys(finding.levels).reduce(function (most, name) {
        return wanted && name !== wanted ? most : Math.max(most, finding.levels[name]);
      }, 0);
      return worst >= Math.max(least, wanted ? 1 : 0)
        && words.every(function (word) { return finding.text.indexOf(word) >= 0; });
    };

    var apply = function () {
      var words = text.value.toLowerCase().split(/\s+/).filter(Boolean);
      var least = Number(level.value);
      var shown = 0;
      var all = 0;
      groups.forEach(function (group) {
        var here = 0;
        group.findings.forEach(function (finding) {
          var keep = matches(finding, words, dimension.value, least);
          finding.element.hidden = !keep;
          here += keep ? 1 : 0;
        });
        group.element.hidden = here === 0;
        if (here < group.findings.length || words.length) {
          group.element.open = true;
        }
        shown += here;
        all += group.findings.length;
      });
      count.textContent = shown === all ? all + ' findings' : shown + ' of ' + all + ' findings';
    };

    [text, dimension, level].forEach(function (control) {
      control.addEventListener('input', apply);
    });
    tools.hidden = false;
    apply();
  }

  var closed = [];
  window.addEventListener('beforeprint', function () {
    closed = Array.prototype.slice.call(document.querySelectorAll('details:not([open])'));
    closed.forEach(function (element) { element.open = true; });
    root.setAttribute('data-theme', 'light');
  });
  window.addEventListener('afterprint', function () {
    closed.forEach(function (element) { element.open = false; });
    paint();
  });
})();
