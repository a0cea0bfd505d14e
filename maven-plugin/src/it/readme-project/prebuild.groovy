// The POM that README.md shows is the POM of this project.
String readme = new File(its.toString(), '../../../README.md').getText('UTF-8')
List<String> poms = (readme =~ /(?s)```xml\n(<project .*?<\/project>\n)```/).collect { it[1] }
assert poms.size() == 1
new File(basedir, 'pom.xml').setText(poms[0], 'UTF-8')
true
