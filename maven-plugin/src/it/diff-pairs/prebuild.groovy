vendors = ['tally-billing']
target = '.'
evaluate(new File(its.toString(), 'copy-samples.groovy'))
